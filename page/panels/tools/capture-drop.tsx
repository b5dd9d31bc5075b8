import type { Chosen } from '../../model/chosen.js';
import type { ConfigFile } from '../../model/state.js';
import { FileButton } from '../../parts/files.js';
import { Icon } from '../../parts/icon.js';
import { useDrop } from './drop.js';
import { Verdict } from './verdict.js';

const againstText = (config: ConfigFile | undefined, silent: string | undefined): string => {
  if (silent !== undefined)
    return `Mattermost ${silent} sends no telemetry about its configuration, so a capture should hold none. Any it holds is checked against the version that fits best.`;
  return config === undefined
    ? 'Drop your config.json on this page as well, to check the values too.'
    : `It is compared with what ${config.name} should send.`;
};

/** Where a capture is dropped, before there is one. */
export const CaptureDrop = ({
  use,
  config,
  silent,
}: {
  readonly use: (files: readonly Chosen[]) => void;
  readonly config: ConfigFile | undefined;
  readonly silent: string | undefined;
}) => {
  const drop = useDrop(use);
  return (
    <>
      <Verdict
        says={{ finding: 'Check what was sent.', rest: 'A capture is compared with what should have been.' }}
        lead={againstText(config, silent)}
      />
      <section class="drop" aria-label="Drop a capture" {...drop}>
        <Icon name="capture" />
        <p class="drop__title">Drop a capture here</p>
        <p class="muted">
          A request body, also compressed, one call per line, or a payload. Several files of one day are read together.
        </p>
        <div class="drop__actions">
          <FileButton id="capture" look="button button--primary" several use={use}>
            Choose a capture
          </FileButton>
        </div>
      </section>
      <p class="privacy">
        <Icon name="lock" />
        <span>A text that leaked is described and never repeated, so the result can be shared.</span>
      </p>
    </>
  );
};
