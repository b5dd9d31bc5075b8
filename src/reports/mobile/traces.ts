/** A name that a trace event can have: its place on the time line of the trace, and what it measures. */
export interface TraceName {
  readonly name: string;
  /** Absent where the app gives none. */
  readonly tid?: number;
  readonly measures: string;
  /** The app sends it, and the published page does not list it. */
  readonly undocumented?: true;
}

/** Every name, in the order of the published page. */
export const traceNames: readonly TraceName[] = [
  { name: 'start:overall', tid: 0, measures: 'from the start of the app until the first post is laid out' },
  { name: 'start:process_packages', tid: 1, measures: 'processing of packages by React' },
  { name: 'start:content_appeared', tid: 2, measures: 'from the start of the app until content appears' },
  { name: 'start:select_server_screen', tid: 3, measures: 'from launch until the screen that asks for a server' },
  { name: 'start:channel_screen', tid: 4, measures: 'from launch until the channel screen' },
  { name: 'team:switch', tid: 5, measures: 'from the press on a team until its posts are laid out' },
  { name: 'channel:loading', tid: 6, measures: 'loading the channels of a team' },
  { name: 'channel:switch_loaded', tid: 7, measures: 'switching to a channel whose posts are there' },
  { name: 'channel:switch_initial', tid: 8, measures: 'switching to a channel whose posts are not there yet' },
  { name: 'channel:close_drawer', tid: 9, measures: 'closing the channel drawer' },
  { name: 'channel:open_drawer', tid: 10, measures: 'opening the channel drawer' },
  { name: 'posts:loading', tid: 11, measures: 'loading posts' },
  { name: 'post_list:thread', tid: 12, measures: 'from the press on a post until its thread is laid out' },
  { name: 'post_list:permalink', tid: 13, measures: 'from the press on a permalink until its post is laid out' },
  { name: 'start:splash_screen', measures: 'from launch until the splash screen', undocumented: true },
];
