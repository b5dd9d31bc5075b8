import { fragmentOf, type View } from '../../model/address.js';
import type { IconName } from '../../model/icon-name.js';
import { Icon } from '../../parts/icon.js';
import { usePage } from '../../parts/page.js';

const tools: readonly (readonly [view: View, icon: IconName, title: string, says: string])[] = [
  ['compare', 'compare', 'Compare', 'Two servers, or before and after a change'],
  ['upgrade', 'up', 'Upgrade', 'What another version would send'],
  ['capture', 'capture', 'Check a capture', 'What was really sent, against this file'],
  ['payload', 'braces', 'Payload', 'The JSON, byte for byte'],
];

/** What else can be done with the file. */
export const Tools = () => {
  const { address, acts } = usePage();
  return (
    <section class="block tools-block" aria-labelledby="tools">
      <div class="block__head">
        <h2 id="tools">Go further</h2>
      </div>
      <div class="tools">
        {tools.map(([view, icon, title, says]) => (
          <a
            class="tool"
            key={view}
            href={fragmentOf({ ...address, view })}
            onClick={(event) => {
              event.preventDefault();
              acts.go({ view }, true);
              scrollTo(0, 0);
            }}
          >
            <Icon name={icon} />
            <b>{title}</b>
            <span>{says}</span>
          </a>
        ))}
      </div>
    </section>
  );
};
