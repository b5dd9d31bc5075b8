import { useEffect, useState } from 'preact/hooks';
import type { UpgradeOptions } from '../../model/upgrade.js';
import { variablesIn } from '../../model/variables.js';
import { usePage } from '../../parts/page.js';

/** What else is known of the server: what is typed here takes the place of what files say. */
export const More = () => {
  const { state, acts } = usePage();
  const { context } = state;
  const [text, setText] = useState('');
  const [mine, setMine] = useState<UpgradeOptions | undefined>(undefined);
  const variables = variablesIn(text);
  // A file that brings variables of its own takes the place of those that were typed.
  useEffect(() => {
    if (context !== mine && context.env === undefined) setText('');
  }, [context, mine]);
  const change = (next: UpgradeOptions): void => {
    setMine(next);
    acts.context(next);
  };
  const read = (): void => {
    const { env: _, envIncomplete: __, unknown: ___, ...rest } = context;
    change(variables.env === undefined ? rest : { ...rest, env: variables.env });
  };
  return (
    <details class="more" id="more">
      <summary>More about this server</summary>
      <div class="more__body">
        <label class="check">
          <input
            type="checkbox"
            id="enterprise"
            autocomplete="off"
            checked={context.enterpriseReady === true}
            onChange={({ currentTarget }) => {
              const { enterpriseReady: _, ...rest } = context;
              change(currentTarget.checked ? { ...rest, enterpriseReady: true } : rest);
            }}
          />
          It is an enterprise build
        </label>
        <label class="check">
          <input
            type="checkbox"
            id="as-written"
            autocomplete="off"
            checked={!context.asLoaded}
            onChange={({ currentTarget }) => change({ ...context, asLoaded: !currentTarget.checked })}
          />
          Read the file as written, without the server’s repairs
        </label>
        <label class="field" for="environment">
          <span>Environment variables that win over the file, one a line, such as MM_SERVICESETTINGS_SITEURL=…</span>
          <textarea
            id="environment"
            rows={3}
            spellcheck={false}
            autocomplete="off"
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
            onChange={read}
          />
        </label>
        {state.file && (
          <button type="button" class="button button--outline" id="forget" onClick={acts.forget}>
            Remove file
          </button>
        )}
        <div id="environment-says" role="status">
          {variables.error !== undefined && <p>Not used: {variables.error}.</p>}
          {[...variables.warnings, ...variables.notes].map((says) => (
            <p key={says}>{says}.</p>
          ))}
        </div>
      </div>
    </details>
  );
};
