import { fragmentOf, type View, views } from '../model/address.js';
import { usePage } from './page.js';

const titles: { readonly [V in View]: string } = {
  report: 'Report',
  compare: 'Compare',
  upgrade: 'Upgrade',
  capture: 'Capture',
  payload: 'Payload',
};

/** The views of the page: links, so that Back works. */
export const Tabs = () => {
  const { address, acts } = usePage();
  return (
    <nav class="tabs" aria-label="Views">
      <ul>
        {views.map((view) => (
          <li key={view}>
            <a
              href={fragmentOf({ ...address, view })}
              aria-current={view === address.view ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault();
                acts.go({ view }, true);
                scrollTo(0, 0);
              }}
            >
              {titles[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
