import { type ExplainedField, fieldHistory } from '../../../src/audit.js';
import { type Release, releases } from '../../../src/index.js';
import { settingsOf } from '../../../src/schema.js';
import { nameOf, sentBesides } from '../../../src/wording/explain/sections.js';
import { capital } from '../../../src/wording/printed.js';
import { consoleText } from '../../../src/wording/where-to-change.js';
import { marksOfRow, type Row, sentValue } from '../../model/rows.js';
import { sentenceOfValue, sentenceText } from '../../model/sentences.js';
import { Code } from '../../parts/name.js';

/** Since which release a field is sent as it is now. */
const sinceText = ({ event, property }: ExplainedField, release: Release): string | undefined => {
  const spans = fieldHistory(event, property);
  const first = spans[0];
  if (first === undefined) return undefined;
  const order = releases.indexOf(release);
  const now = spans.findLast(({ from }) => releases.indexOf(from) <= order) ?? first;
  return now.from === first.from ? first.from : `${first.from}, in this form since ${now.from}`;
};

const originText = {
  file: 'your file',
  environment: 'an environment variable',
  default: 'the default',
  unknown: 'not known: a variable decides',
} as const;

const Field = ({
  field,
  several,
  release,
}: {
  readonly field: ExplainedField;
  readonly several: boolean;
  readonly release: Release;
}) => {
  const { rule, oddity, departure, server } = field;
  const since = sinceText(field, release);
  return (
    <>
      <dl class="facts">
        <dt>Field</dt>
        <dd>
          <Code text={nameOf(field)} />
        </dd>
        {several && (
          <>
            <dt>Says</dt>
            <dd>{sentenceText(sentenceOfValue(server.learn))}</dd>
          </>
        )}
        <dt>Sent as</dt>
        <dd>
          <code>{sentValue(field)}</code>
        </dd>
        <dt>{server.sends === 'in clear' ? 'Documented rule' : 'Rule'}</dt>
        <dd>{capital(rule)}</dd>
        {since !== undefined && (
          <>
            <dt>Sent since</dt>
            <dd>{since}</dd>
          </>
        )}
        {oddity !== undefined && (
          <>
            <dt>Good to know</dt>
            <dd>{capital(oddity)}</dd>
          </>
        )}
      </dl>
      {server.sends === 'in clear' ? (
        <p class="callout callout--danger">
          The server sends this text in clear.
          {field.payload.value !== undefined &&
            ` The documented payload holds ${JSON.stringify(field.payload.value)} in its place.`}
        </p>
      ) : (
        departure !== undefined && <p class="callout">With other values the server sends more: {departure}.</p>
      )}
    </>
  );
};

/** Everything technical about a setting. */
export const SettingBody = ({ row, release }: { readonly row: Row; readonly release: Release }) => {
  const { setting, fields, path } = row;
  const standard = settingsOf(release).find((one) => one.path === path)?.default;
  const place = setting?.where && consoleText(setting.where);
  const marks = marksOfRow(row);
  return (
    <div class="setting__body">
      <dl class="facts">
        <dt>Setting</dt>
        <dd>
          <Code text={path} />{' '}
          <span class="muted">
            {setting === undefined ? 'not in your file' : setting.line !== undefined && `line ${setting.line}`}
            {marks.length > 0 && `, ${marks.join(', ')}`}
          </span>
        </dd>
        {standard !== undefined && (
          <>
            <dt>Default</dt>
            <dd>
              <code>{JSON.stringify(standard)}</code>
            </dd>
          </>
        )}
        {setting?.from !== undefined && setting.from !== 'file' && (
          <>
            <dt>Comes from</dt>
            <dd>{originText[setting.from]}</dd>
          </>
        )}
        {place !== undefined && (
          <>
            <dt>System Console</dt>
            <dd>{place.replace('System Console > ', '').replace(/^System Console( \(10\.x\)) > (.*)$/, '$2$1')}</dd>
          </>
        )}
        {setting?.withheld && (
          <>
            <dt>Why</dt>
            <dd>Not sent: it is {setting.withheld.says}.</dd>
          </>
        )}
      </dl>
      {setting?.switch && (
        <p class="callout">This is the switch of telemetry. Any report at all shows that it is on.</p>
      )}
      {setting?.through
        .filter(({ active }) => active)
        .map(({ setting: other, why }) => (
          <p class="callout" key={other}>
            It affects {other}, whose default follows it ({why}).
          </p>
        ))}
      {setting?.elsewhere?.map((sent) => (
        <p class="callout callout--danger" key={`${sent.event}.${sent.property}`}>
          {capital(sentBesides(path, sent)[2])}: field {sent.event}.{sent.property}.
        </p>
      ))}
      {fields.map((field) => (
        <Field key={nameOf(field)} field={field} several={fields.length > 1} release={release} />
      ))}
    </div>
  );
};
