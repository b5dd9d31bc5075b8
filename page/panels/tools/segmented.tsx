import type { View } from '../../model/address.js';
import { usePage } from '../../parts/page.js';

/** A choice of a few, of which one is always chosen. */
export const Segmented = <T extends string>({
  label,
  choices,
  chosen,
  choose,
}: {
  readonly label: string;
  readonly choices: readonly (readonly [choice: T, says: string])[];
  readonly chosen: T;
  readonly choose: (choice: T) => void;
}) => (
  <fieldset class="segmented" aria-label={label}>
    {choices.map(([choice, says]) => (
      <button key={choice} type="button" aria-pressed={choice === chosen} onClick={() => choose(choice)}>
        {says}
      </button>
    ))}
  </fieldset>
);

/** What is compared: files are one view, versions another. */
export const ComparedWhat = ({ chosen }: { readonly chosen: View }) => {
  const { acts } = usePage();
  return (
    <div class="view-switch">
      <Segmented<View>
        label="Compare"
        choices={[
          ['compare', 'Two files'],
          ['upgrade', 'Two versions'],
        ]}
        chosen={chosen}
        choose={(view) => acts.go({ view }, true)}
      />
    </div>
  );
};
