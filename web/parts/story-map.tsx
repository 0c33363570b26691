import { geoAzimuthalEqualArea, geoCircle, geoPath } from "d3-geo";
import { useEffect, useMemo, useState } from "preact/hooks";
import { feature } from "topojson-client";
import shapesAddress from "world-atlas/countries-50m.json?url";
import { numericOf } from "../views/country-codes.ts";
import { pickCountries, REGION_KM, type Spot, viewSpots } from "../views/map.ts";
import { tameWords } from "../views/safe-words.ts";
import type { Shelf } from "../views/shelf.ts";
import { useWidth } from "./use-width.ts";
import { Nothing, Quote, Words } from "./words.tsx";

type Shape = GeoJSON.Feature<GeoJSON.Geometry, { name: string }>;
const KM_A_DEGREE = 111.2;

/** Where the claims are: towns as dots, regions as circles of stated size, countries as their shapes, never as pins. */
export function StoryMap({ shelf }: { shelf: Shelf }) {
  const spots = useMemo(() => viewSpots(shelf), [shelf]);
  const [shapes, setShapes] = useState<readonly Shape[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [element, width] = useWidth<HTMLDivElement>(720);
  useEffect(() => {
    loadShapes().then(setShapes, () => setShapes([]));
  }, []);
  const country = shelf.story.place?.country ?? "";
  if (spots.length === 0) return <Nothing>No claim names a place yet.</Nothing>;
  const height = Math.round(Math.min(440, width * 0.62));
  const spot = spots.find(({ key }) => key === chosen) ?? null;
  return (
    <div class="map-layout">
      <div class="map" ref={element}>
        <Drawing {...{ spots, shapes, country, width, height, chosen }} onChoose={setChosen} />
        <p class="soft">
          Towns are dots, larger where more is told. A region is a circle of {REGION_KM} km, a country its
          shape; neither has a pin. Borders by Natural Earth, as they are held, not as they are claimed.
        </p>
      </div>
      <div>
        <ul class="places">
          {spots.map((one) => (
            <li key={one.key}>
              <button
                type="button"
                class="plain"
                aria-pressed={one.key === chosen}
                title={one.drawnAs}
                onClick={() => setChosen(one.key === chosen ? null : one.key)}
              >
                <span class={`sign ${one.precision}`} />
                <Words text={one.name} most={60} />
                <span class="soft">{one.support}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {spot === null ? null : (
        <div class="chosen">
          <h3>
            <Words text={spot.name} />
          </h3>
          <p class="soft">{spot.drawnAs}.</p>
          {spot.claims.slice(0, 12).map((id) => {
            const view = shelf.show(id);
            return view === undefined ? null : <Quote key={id} view={view} story={shelf.story.id} />;
          })}
          {spot.claims.length > 12 ? <p class="soft">and {spot.claims.length - 12} more</p> : null}
        </div>
      )}
    </div>
  );
}

interface DrawingProps {
  spots: readonly Spot[];
  shapes: readonly Shape[];
  country: string;
  width: number;
  height: number;
  chosen: string | null;
  onChoose: (key: string) => void;
}

function Drawing({ spots, shapes, country, width, height, chosen, onChoose }: DrawingProps) {
  const told = new Map(
    spots.filter(({ precision }) => precision === "country").map((spot) => [numericOf(spot.country), spot]),
  );
  const main = new Set(pickCountries(spots, country).map(numericOf));
  const mostTold = Math.max(1, ...[...told.values()].map(({ claims }) => claims.length));
  const frame = shapes.filter(({ id }) => main.has(String(id)));
  const placed = spots.filter(
    (spot) => spot.precision !== "country" && spot.lat !== null && spot.lon !== null,
  );
  const inFrame: GeoJSON.GeoJSON = {
    type: "FeatureCollection",
    features: [
      ...frame,
      ...placed
        .filter((spot) => main.has(numericOf(spot.country)))
        .map(
          (spot): GeoJSON.Feature => ({
            type: "Feature",
            properties: {},
            geometry: { type: "Point", coordinates: [spot.lon ?? 0, spot.lat ?? 0] },
          }),
        ),
    ],
  };
  const middle = placed[0] ?? spots.find(({ lat }) => lat !== null);
  const projection = geoAzimuthalEqualArea()
    .rotate([-(middle?.lon ?? 0), -(middle?.lat ?? 0)])
    .clipAngle(90);
  if (inFrame.features.length > 0)
    projection.fitExtent(
      [
        [24, 24],
        [width - 24, height - 24],
      ],
      inFrame,
    );
  const path = geoPath(
    projection.clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]),
  ).digits(1);
  const labels: { x: number; y: number; half: number }[] = [];
  const most = Math.max(1, ...placed.map(({ claims }) => claims.length));
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={tameWords(`Map. ${spots.map(({ name, support }) => `${name}, ${support}`).join("; ")}`)}
    >
      {shapes.map((shape) => {
        const drawn = path(shape);
        if (drawn === null || drawn === "") return null;
        const spot = told.get(String(shape.id));
        const class_ = `land${main.has(String(shape.id)) ? " own" : ""}${spot === undefined ? "" : " told"}${spot !== undefined && spot.key === chosen ? " chosen" : ""}`;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map has the same as buttons
          <path
            key={String(shape.id) + shape.properties.name}
            class={class_}
            d={drawn}
            fill-opacity={
              spot === undefined ? undefined : 0.3 + 0.7 * Math.sqrt(spot.claims.length / mostTold)
            }
            onClick={() => spot && onChoose(spot.key)}
          >
            <title>
              {spot === undefined ? shape.properties.name : `${shape.properties.name}: ${spot.support}`}
            </title>
          </path>
        );
      })}
      {placed.map((spot) => {
        if (spot.precision !== "region") return null;
        const circle = geoCircle()
          .center([spot.lon ?? 0, spot.lat ?? 0])
          .radius(REGION_KM / KM_A_DEGREE)();
        return (
          <path
            key={spot.key}
            class={`region${spot.key === chosen ? " chosen" : ""}`}
            d={path(circle) ?? ""}
          />
        );
      })}
      {placed.map((spot) => {
        const at = projection([spot.lon ?? 0, spot.lat ?? 0]);
        if (at === null || at[0] < 0 || at[0] > width || at[1] < 0 || at[1] > height) return null;
        const [x, y] = at;
        const radius = spot.precision === "region" ? 0 : 3 + 7 * Math.sqrt(spot.claims.length / most);
        const half = spot.name.length * 3.6;
        const isLeft = x + radius + half * 2 + 8 > width;
        const labelX = isLeft ? x - radius - 5 : x + radius + 5;
        const middleX = isLeft ? labelX - half : labelX + half;
        const isFree = !labels.some(
          (one) => Math.abs(one.x - middleX) < one.half + half && Math.abs(one.y - y) < 15,
        );
        if (isFree) labels.push({ x: middleX, y, half });
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map has the same as buttons
          <g
            key={spot.key}
            class={`town${spot.key === chosen ? " chosen" : ""}`}
            onClick={() => onChoose(spot.key)}
          >
            {radius > 0 ? <circle cx={x} cy={y} r={radius} /> : null}
            {isFree ? (
              <text x={labelX} y={y + 4} text-anchor={isLeft ? "end" : "start"}>
                {tameWords(spot.name)}
              </text>
            ) : null}
            <title>{tameWords(`${spot.name}: ${spot.support}`)}</title>
          </g>
        );
      })}
    </svg>
  );
}

type World = Parameters<typeof feature>[0];
let loading: Promise<readonly Shape[]> | null = null;

function loadShapes(): Promise<readonly Shape[]> {
  loading ??= fetch(shapesAddress)
    .then((answer) => answer.json() as Promise<World>)
    .then((world) => {
      const { countries } = world.objects;
      if (countries === undefined) return [];
      return (feature(world, countries) as GeoJSON.FeatureCollection<GeoJSON.Geometry, { name: string }>)
        .features;
    });
  return loading;
}
