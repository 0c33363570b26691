import type { Episode } from "../../model/ledger.ts";
import { addMark } from "./apply-decisions.ts";

/** The episode that holds `moved` joins the one that holds `into`; it keeps that one's title, day and place. */
export function joinEpisodes(
  episodes: readonly Episode[],
  moved: readonly string[],
  into: readonly string[],
  decision: string,
): Episode[] {
  const target = episodes.find((episode) => holdsAny(episode, into));
  const joined = episodes.filter((episode) => episode !== target && holdsAny(episode, moved));
  if (target === undefined || joined.length === 0) return [...episodes];
  const whole: Episode = {
    ...target,
    claims: [...target.claims, ...joined.flatMap(({ claims }) => claims)],
    reason: "joined by the desk",
    desk: addMark(target.desk, decision, "moved"),
  };
  return episodes.flatMap((episode) =>
    episode === target ? whole : joined.includes(episode) ? [] : episode,
  );
}

/** The claims named leave their episode and become one of their own, right after it. */
export function splitEpisode(
  episodes: readonly Episode[],
  claims: readonly string[],
  decision: string,
): Episode[] {
  return episodes.flatMap((episode) => {
    const apart = episode.claims.filter((id) => claims.includes(id));
    const left = episode.claims.filter((id) => !claims.includes(id));
    if (apart.length === 0 || left.length === 0) return [episode];
    const desk = addMark(episode.desk, decision, "moved");
    const own: Episode = {
      ...episode,
      id: `${episode.id}-${decision}`,
      claims: apart,
      reason: "set apart by the desk",
      desk,
    };
    return [{ ...episode, claims: left, desk }, own];
  });
}

function holdsAny({ claims }: Episode, wanted: readonly string[]): boolean {
  return claims.some((id) => wanted.includes(id));
}
