import type { Explained } from '../../../src/audit.js';
import type { OutboundFound } from '../../../src/wording/outbound-text.js';
import { capital } from '../../../src/wording/printed.js';
import { type SwitchText, switchesOf, switchOfWay } from '../../model/switches.js';
import { updateCheck } from '../../model/traffic.js';
import { CopyButton } from '../../parts/copy.js';
import { Breakable } from '../../parts/name.js';
import { State } from '../../parts/state.js';

const Places = ({ places, stops }: Pick<SwitchText, 'places' | 'stops'>) => (
  <dl class="ways">
    {places.map(({ where, what, menu }) => (
      <div class="way" key={where} data-copied>
        <dt>{where}</dt>
        <dd class={menu ? 'path' : undefined}>
          {menu ? (
            <span>{what}</span>
          ) : (
            <code>
              <Breakable text={what} />
            </code>
          )}
          <CopyButton text={what} what={`${where} of ${stops}`} />
        </dd>
      </div>
    ))}
  </dl>
);

/** Both switches with the lines to copy: that of telemetry first, unless it is off already. */
export const TurnOff = ({
  explained,
  ifOlder,
}: {
  readonly explained: Explained;
  /** It holds up to this version, and it is not known which one it is. */
  readonly ifOlder?: string;
}) => {
  const [telemetry, ...others] = switchesOf(explained);
  const isOff = telemetry.state === 'off';
  return (
    <section class="panel panel--off" aria-labelledby="off-title" id="off">
      {!isOff && (
        <div class="switch">
          <div class="switch__head">
            <h2 id="off-title">Turn it off</h2>
            {ifOlder === undefined ? (
              <State
                state={telemetry.state}
                says={telemetry.state === 'on' ? 'Telemetry is on' : 'Not known whether on'}
              />
            ) : (
              <span class="caption">up to {ifOlder}</span>
            )}
          </div>
          <Places {...telemetry} />
          <p class="switch__note">{telemetry.note}</p>
        </div>
      )}
      {isOff && (
        <h2 id="off-title" class="visually-hidden">
          Switches
        </h2>
      )}
      {others.map((other) => (
        <details class="switch" key={other.stops} open={isOff && other.state !== 'off'}>
          <summary class="switch__head">
            <span>
              <b>{capital(other.stops.replace(/^the /, ''))}</b>
              <small>Separate switch; also sends user counts</small>
            </span>
            <State state={other.state} />
          </summary>
          <Places {...other} />
          <p class="switch__note">{other.note}</p>
        </details>
      ))}
      {isOff && (
        <details class="switch">
          <summary class="switch__head">
            <span>
              <b>Telemetry</b>
              <small>Switched off</small>
            </span>
            <State state="off" />
          </summary>
          <Places {...telemetry} />
        </details>
      )}
    </section>
  );
};

/** The switch of what goes on in a version without telemetry of its configuration. */
export const TurnOffRest = ({ found }: { readonly found: OutboundFound }) => {
  const way = found.ways.find(({ id }) => id === updateCheck);
  const one = way && switchOfWay(way);
  if (one === undefined) return null;
  return (
    <section class="panel panel--off" aria-labelledby="off-title" id="off">
      <div class="switch">
        <div class="switch__head">
          <h2 id="off-title">{capital(one.stops)}</h2>
          <State state={one.state} />
        </div>
        <Places {...one} />
        <p class="switch__note">{one.note}</p>
      </div>
    </section>
  );
};
