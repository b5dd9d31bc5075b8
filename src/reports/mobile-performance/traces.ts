/** A name that a trace event can have: its place on the time line of the trace, and what is timed. */
export interface TraceName {
  readonly name: string;
  /** Absent where the app gives none. */
  readonly tid?: number;
  /** What is timed. */
  readonly phrase: string;
  /** The app sends it, and the published page does not list it. */
  readonly undocumented?: true;
}

/** Every name, in the order of the published page. */
export const traceNames: readonly TraceName[] = [
  { name: 'start:overall', tid: 0, phrase: 'the time from the start of the app until the first post is laid out' },
  { name: 'start:process_packages', tid: 1, phrase: 'the time that React takes to process packages' },
  { name: 'start:content_appeared', tid: 2, phrase: 'the time from the start of the app until content appears' },
  {
    name: 'start:select_server_screen',
    tid: 3,
    phrase: 'the time from launch until the screen that asks for a server',
  },
  { name: 'start:channel_screen', tid: 4, phrase: 'the time from launch until the screen of a channel' },
  { name: 'team:switch', tid: 5, phrase: 'the time from the press on a team until its posts are laid out' },
  { name: 'channel:loading', tid: 6, phrase: 'the time that the channels of a team take to load' },
  {
    name: 'channel:switch_loaded',
    tid: 7,
    phrase: 'the time that it takes to open a channel whose posts are there already',
  },
  {
    name: 'channel:switch_initial',
    tid: 8,
    phrase: 'the time that it takes to open a channel whose posts are not there yet',
  },
  { name: 'channel:close_drawer', tid: 9, phrase: 'the time that the drawer with the channels takes to close' },
  { name: 'channel:open_drawer', tid: 10, phrase: 'the time that the drawer with the channels takes to open' },
  { name: 'posts:loading', tid: 11, phrase: 'the time that posts take to load' },
  { name: 'post_list:thread', tid: 12, phrase: 'the time from the press on a post until its thread is laid out' },
  { name: 'post_list:permalink', tid: 13, phrase: 'the time from the press on a permalink until its post is laid out' },
  { name: 'start:splash_screen', phrase: 'the time from launch until the splash screen', undocumented: true },
];
