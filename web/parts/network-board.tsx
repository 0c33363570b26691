import { countOf } from "../../src/6-export/wording.ts";
import type { ConnectivityView } from "../../src/model/connectivity-view.ts";
import { type Networks, wordInterval } from "../views/networks.ts";
import type { Shelf } from "../views/shelf.ts";
import { NetworkChart } from "./network-chart.tsx";
import { Quote, Words } from "./words.tsx";

/** What was measured and stated of the country's networks, and each press claim with what they say to it. */
export function NetworkBoard({
  view,
  networks,
  shelf,
}: {
  view: ConnectivityView;
  networks: Networks;
  shelf: Shelf;
}) {
  const { signals, statements, intervals, links, problems } = view;
  const given = [
    ...(signals.length > 0 ? [countOf(signals.length, "signal")] : []),
    ...(statements.length > 0 ? [countOf(statements.length, "dated statement")] : []),
  ].join(" and ");
  const notes = [
    ...new Set([
      ...signals.flatMap(({ name, note }) => (note === undefined ? [] : [`${name}: ${note}`])),
      ...(networks.undrawn > 0 ? [`${countOf(networks.undrawn, "more signal")} not drawn`] : []),
      ...problems,
    ]),
  ];
  return (
    <>
      <p class="facts">
        {given}, {countOf(intervals.length, "interval")}, {countOf(links.length, "press claim")}. All times
        UTC; days of a claim are days of the place.
      </p>
      <NetworkChart
        networks={networks}
        label={`${given} and ${countOf(links.length, "press claim")} on one axis of time; the intervals and the claims stand in the lists below.`}
      />
      <Legend networks={networks} />
      {intervals.length === 0 ? (
        <p class="nothing">No disruption was found.</p>
      ) : (
        <details class="intervals">
          <summary>{countOf(intervals.length, "interval")} in words</summary>
          <ul>
            {intervals.map((one) => (
              <li key={`${one.signal} ${one.source} ${one.onset}`}>
                <b>
                  <Words text={one.signal} most={60} />
                </b>{" "}
                {wordInterval(one)} <span class="soft">{<Words text={one.source} most={160} />}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {links.length === 0 ? null : (
        <ol class="network-claims">
          {links.map((link, index) => {
            const claim = shelf.show(link.claim);
            return (
              <li key={link.claim}>
                <p>
                  <span class={`network-verdict ${link.verdict}`}>
                    <span class="number">{index + 1}</span> {link.verdictInWords}
                  </span>
                  <span class="soft"> {<Words text={link.place} most={60} />}</span>
                </p>
                {claim === undefined ? (
                  <Words text={link.text} most={300} />
                ) : (
                  <Quote view={claim} story={shelf.story.id} />
                )}
                <p class="soft">
                  <Words text={link.reason} most={600} />
                </p>
              </li>
            );
          })}
        </ol>
      )}
      {notes.length === 0 ? null : (
        <ul class="network-notes soft">
          {notes.map((note) => (
            <li key={note}>
              <Words text={note} most={400} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What the picture's signs mean, as far as it shows them. */
function Legend({ networks: { rows, hasStatements, stated } }: { networks: Networks }) {
  const hasPauses = [...rows, ...stated].some(({ pauses }) => pauses.length > 0);
  const signs = [
    ...(rows.some(({ bands }) => bands.length > 0) ? [["band", "below usual"]] : []),
    ...(rows.some(({ learning }) => learning !== null) ? [["learning", "still learning, no verdict"]] : []),
    ...(hasStatements ? [["stated", "stated, not measured here"]] : []),
    ...(hasPauses ? [["pause", "back for a while"]] : []),
  ] as const;
  return (
    <ul class="network-legend soft">
      {signs.map(([kind, words]) => (
        <li key={kind}>
          <i class={kind} />
          {words}
        </li>
      ))}
    </ul>
  );
}
