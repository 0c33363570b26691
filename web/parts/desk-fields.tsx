import { cutWords, tameWords } from "../views/safe-words.ts";

/** One thing to choose among others, in words from outside. */
export interface Choice {
  readonly id: string;
  readonly words: string;
}

export function NoteField() {
  return (
    <label>
      Note
      <textarea name="text" rows={3} required maxLength={4000} />
    </label>
  );
}

/** One of `choices`; those in `likely` stand first, under a heading of their own. */
export function PickOne({
  label,
  likely = [],
  choices,
}: {
  label: string;
  likely?: readonly Choice[];
  choices: readonly Choice[];
}) {
  return (
    <label>
      {label}
      <select name="into" required>
        {likely.length === 0 ? (
          <Options choices={choices} />
        ) : (
          <>
            <optgroup label="Likely: same place and days">
              <Options choices={likely} />
            </optgroup>
            <optgroup label="Others">
              <Options choices={choices} />
            </optgroup>
          </>
        )}
      </select>
    </label>
  );
}

function Options({ choices }: { choices: readonly Choice[] }) {
  return (
    <>
      {choices.map(({ id, words }) => (
        <option key={id} value={id}>
          {cutWords(tameWords(words), 100)}
        </option>
      ))}
    </>
  );
}

/** Any of `choices`, ticked one by one. */
export function PickSome({
  label,
  name,
  choices,
}: {
  label: string;
  name: string;
  choices: readonly Choice[];
}) {
  return (
    <fieldset>
      <legend>{label}</legend>
      <div class="checks">
        {choices.map(({ id, words }) => (
          <label key={id} class="check">
            <input type="checkbox" name={name} value={id} />
            {cutWords(tameWords(words), 120)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
