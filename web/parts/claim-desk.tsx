import { useState } from "preact/hooks";
import type { Claim } from "../../src/model/claim.ts";
import type { DecisionBody } from "../../src/model/decision.ts";
import { decide, mayDecide } from "../desk.ts";
import { NoteField } from "./desk-fields.tsx";
import { DeskForm } from "./desk-form.tsx";

type Act = "confirm" | "reject" | "correct" | "background" | "annotate";

/** What the desk can decide about one claim. */
export function ClaimDesk({ claim, story }: { claim: Claim; story: string }) {
  const [act, setAct] = useState<Act | null>(null);
  if (!mayDecide()) return null;
  const isBackground = claim.background !== null;
  const acts: readonly (readonly [Act, string])[] = [
    ["confirm", "Confirm"],
    ["reject", "Reject"],
    ...(claim.kind === "count" ? ([["correct", "Correct…"]] as const) : []),
    ["background", isBackground ? "Not background" : "Background"],
    ["annotate", "Note…"],
  ];
  return (
    <div class="claim-desk">
      <p class="buttons">
        {acts.map(([one, words]) => (
          <button
            key={one}
            type="button"
            aria-expanded={act === one}
            onClick={() => setAct(act === one ? null : one)}
          >
            {words}
          </button>
        ))}
      </p>
      {act === null ? null : (
        <DeskForm
          key={act}
          action={ACTIONS[act]}
          onClose={() => setAct(null)}
          onDecide={(fields, reason) => decide(story, makeBody(act, claim, fields), reason, DONE[act])}
        >
          {act === "correct" && claim.kind === "count" ? <Bounds claim={claim} /> : null}
          {act === "annotate" ? <NoteField /> : null}
        </DeskForm>
      )}
    </div>
  );
}

function Bounds({ claim }: { claim: Extract<Claim, { kind: "count" }> }) {
  const { low, high } = claim.count;
  return (
    <div class="bounds">
      <label>
        At least
        <input
          name="low"
          type="number"
          min={0}
          step={1}
          inputMode="numeric"
          defaultValue={low === null ? "" : String(low)}
        />
      </label>
      <label>
        At most
        <input
          name="high"
          type="number"
          min={0}
          step={1}
          inputMode="numeric"
          defaultValue={high === null ? "" : String(high)}
        />
      </label>
      <p class="soft">The same in both for an exact number; empty leaves that side open.</p>
    </div>
  );
}

function makeBody(act: Act, claim: Claim, fields: FormData): DecisionBody {
  switch (act) {
    case "confirm":
    case "reject":
      return { kind: act, claim: claim.id };
    case "correct":
      return {
        kind: "correct",
        claim: claim.id,
        low: readBound(fields, "low"),
        high: readBound(fields, "high"),
      };
    case "background":
      return { kind: "background", claim: claim.id, background: claim.background === null };
    case "annotate":
      return {
        kind: "annotate",
        on: { kind: "claim", id: claim.id },
        text: String(fields.get("text") ?? ""),
      };
  }
}

function readBound(fields: FormData, name: string): number | null {
  const words = String(fields.get(name) ?? "").trim();
  return words === "" ? null : Number(words);
}

const ACTIONS: Readonly<Record<Act, string>> = {
  confirm: "Confirm this claim",
  reject: "Reject this claim",
  correct: "Correct the number",
  background: "Decide",
  annotate: "Keep the note",
};

const DONE: Readonly<Record<Act, string>> = {
  confirm: "Confirmed.",
  reject: "Rejected; it counts no more.",
  correct: "Corrected.",
  background: "Decided.",
  annotate: "Noted.",
};
