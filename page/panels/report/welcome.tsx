import { useState } from 'preact/hooks';
import { fragmentOf, start } from '../../model/address.js';
import { CopyButton } from '../../parts/copy.js';
import { FileButton } from '../../parts/files.js';
import { Icon } from '../../parts/icon.js';
import { Breakable } from '../../parts/name.js';
import { usePage } from '../../parts/page.js';

/** Where the config of a server is, by how it was installed: a command or a path, and what to know. */
const places: readonly (readonly [title: string, commands: readonly string[], says: string])[] = [
  [
    'Docker',
    ['docker cp mattermost:/mattermost/config/config.json .'],
    'Variables win over the file: drop compose.yml or the .env file together with it.',
  ],
  ['Linux package', ['/opt/mattermost/config/config.json'], 'Drop the systemd unit too, if it sets variables.'],
  [
    'Kubernetes',
    ['kubectl get deployment,configmap,secret -o yaml'],
    'Variables and the file are found in the objects.',
  ],
  [
    'Configuration in the database',
    ['mmctl config show > config.json'],
    'mmctl masks passwords: the result is the same.',
  ],
  ['Support packet', [], 'Drop the zip as it is. Logs in it are not read.'],
];

const Paste = () => {
  const { acts } = usePage();
  const [text, setText] = useState('');
  return (
    <div class="paste">
      <label for="pasted">Content of a config.json, a compose file, a list of variables or a capture</label>
      <textarea
        id="pasted"
        rows={6}
        spellcheck={false}
        autocomplete="off"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button
        type="button"
        class="button button--outline"
        onClick={() => {
          if (text !== '') acts.use([{ name: 'the pasted text', text }]);
          setText('');
        }}
      >
        Read the pasted text
      </button>
    </div>
  );
};

/** What to do, before there is a file. */
export const Welcome = () => {
  const { acts, state, address } = usePage();
  const [pasting, setPasting] = useState(false);
  return (
    <div class="welcome">
      <h1 tabIndex={-1}>See what your Mattermost server sends home, and how to turn it off.</h1>
      <p class="verdict__lead">You get a verdict, the lines to copy, and every setting in plain English.</p>
      {fragmentOf(address) !== fragmentOf(start) && (
        <p class="shared">Drop the file again to see the view in the address.</p>
      )}
      {state.started && (
        <p class="verdict__lead">Variables of {state.started.name} are read. Now add the config.json.</p>
      )}
      <div class="drop" id="drop">
        <Icon name="drop" />
        <p class="drop__title">Drop config.json here</p>
        <p class="muted">or a support packet, a compose or .env file beside it, a capture, a HAR, a payload</p>
        <div class="drop__actions">
          <FileButton id="file" look="button button--primary" several use={acts.use}>
            Choose files
          </FileButton>
          <button type="button" class="button button--outline" id="example" onClick={acts.example}>
            Try the example
          </button>
          <button
            type="button"
            class="button button--outline"
            aria-expanded={pasting}
            onClick={() => setPasting(!pasting)}
          >
            Paste text
          </button>
        </div>
        {pasting && <Paste />}
      </div>
      <p class="privacy">
        <Icon name="lock" />
        <span>
          Your file stays in this tab: the page’s policy forbids every connection, and no code in it makes one.
        </span>
      </p>
      <section class="find" aria-labelledby="find-title">
        <div class="block__head">
          <h2 id="find-title">Where is config.json?</h2>
        </div>
        <div class="rows">
          {places.map(([title, commands, says], index) => (
            <details key={title} open={index === 0}>
              <summary>{title}</summary>
              <div>
                {commands.map((command) => (
                  <div class="command" key={command} data-copied>
                    <code>
                      <Breakable text={command} />
                    </code>
                    <CopyButton text={command} what={title} />
                  </div>
                ))}
                <p class="caption">{says}</p>
              </div>
            </details>
          ))}
        </div>
      </section>
    </div>
  );
};
