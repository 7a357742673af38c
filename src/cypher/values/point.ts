/** Points in space (Neo4j 5 manual, Spatial values). */
import { argumentError } from './failure.js';
import { floatText } from './float-text.js';
import { KIND } from './kind.js';
import { float, isNumberValue, toNumber } from './number.js';
import type { MapValue, Value } from './value.js';

interface ReferenceSystem {
  readonly name: string;
  readonly srid: number;
  readonly dimensions: 2 | 3;
  readonly geographic: boolean;
}

const WGS_84 = { name: 'wgs-84', srid: 4326, dimensions: 2, geographic: true } as const;
const WGS_84_3D = { name: 'wgs-84-3d', srid: 4979, dimensions: 3, geographic: true } as const;
const CARTESIAN = { name: 'cartesian', srid: 7203, dimensions: 2, geographic: false } as const;
const CARTESIAN_3D = { name: 'cartesian-3d', srid: 9157, dimensions: 3, geographic: false } as const;
const SYSTEMS: readonly ReferenceSystem[] = [WGS_84, WGS_84_3D, CARTESIAN, CARTESIAN_3D];

/** Metres; the radius that Neo4j reckons with. */
const EARTH_RADIUS = 6_378_140;

export class PointValue {
  readonly system: ReferenceSystem;
  /** x, y and perhaps z; longitude and latitude in degrees, height in metres. All finite. */
  readonly coordinates: readonly number[];

  private constructor(system: ReferenceSystem, coordinates: readonly number[]) {
    this.system = system;
    this.coordinates = coordinates;
  }

  get [KIND](): 'POINT' {
    return 'POINT';
  }

  /** @throws CypherError ArgumentError for coordinates that are not finite, not as many as the system has, or beyond a pole */
  static of(system: ReferenceSystem, coordinates: readonly number[]): PointValue {
    const shown = `[${coordinates.map(floatText).join(', ')}]`;
    if (!coordinates.every(Number.isFinite))
      throw invalid(`Cannot create a point with non-finite coordinate values: ${shown}`);
    if (coordinates.length !== system.dimensions) {
      throw invalid(
        `Cannot create point with ${system.dimensions}D coordinate reference system and ${coordinates.length} coordinates`,
      );
    }
    const [x = 0, y = 0, ...rest] = coordinates;
    if (!system.geographic) return new PointValue(system, coordinates);
    if (Math.abs(y) > 90) {
      throw invalid(
        `Cannot create WGS84 point with invalid coordinate: ${shown}. Valid range for Y coordinate is [-90, 90].`,
      );
    }
    return new PointValue(system, [withinCircle(x), y, ...rest]);
  }

  /**
   * The point that a map describes; null when one of its values is null.
   * @throws CypherError ArgumentError for a map that describes none
   */
  static fromMap(map: MapValue): PointValue | null {
    if (Object.values(map).includes(null)) return null;
    const isCartesian = has(map, 'x') && has(map, 'y');
    if (!isCartesian && !(has(map, 'longitude') && has(map, 'latitude')))
      throw invalid("A point must contain either 'x' and 'y' or 'latitude' and 'longitude'");
    const third = has(map, 'z') ? 'z' : 'height';
    const hasThird = has(map, 'z') || (!isCartesian && has(map, 'height'));
    const keys = [...(isCartesian ? ['x', 'y'] : ['longitude', 'latitude']), ...(hasThird ? [third] : [])];
    const fallback = isCartesian ? (hasThird ? CARTESIAN_3D : CARTESIAN) : hasThird ? WGS_84_3D : WGS_84;
    const system = namedSystem(map) ?? fallback;
    if (!isCartesian && !system.geographic)
      throw invalid(`Geographic points does not support coordinate reference system: ${system.name}`);
    return PointValue.of(
      system,
      keys.map((key) => coordinate(map, key)),
    );
  }

  /** @throws CypherError ArgumentError for a field that points, or points of this system, do not have */
  component(name: string): Value {
    const field = name.toLowerCase();
    if (field === 'crs') return this.system.name;
    if (field === 'srid') return this.system.srid;
    const at = FIELDS[field];
    if (at === undefined) throw invalid(`No such field: ${name}`);
    const value = this.coordinates[at];
    if (value === undefined) throw invalid(`Field: ${name} is not available on point: ${this}`);
    if (GEOGRAPHIC_FIELDS.includes(field) && !this.system.geographic)
      throw invalid(`Field: ${name} is not available on cartesian point: ${this}`);
    return float(value);
  }

  equals(other: PointValue): boolean {
    return this.compareTo(other) === 0;
  }

  /** Total order: by reference system, then by coordinates from the first on. */
  compareTo(other: PointValue): number {
    const bySystem = this.system.srid - other.system.srid;
    if (bySystem !== 0) return bySystem;
    for (const [i, value] of this.coordinates.entries()) {
      const difference = value - (other.coordinates[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  /** Metres along a great circle, or the straight distance; null between two reference systems. */
  distanceTo(other: PointValue): number | null {
    if (this.system !== other.system) return null;
    return this.system.geographic
      ? greatCircle(this.coordinates, other.coordinates)
      : straight(this.coordinates, other.coordinates);
  }

  /** Whether this lies in the box of two corners, its edges included; null between reference systems. */
  within(lower: PointValue, upper: PointValue): boolean | null {
    if (this.system !== lower.system || this.system !== upper.system) return null;
    return this.coordinates.every((value, i) => {
      const least = lower.coordinates[i] ?? 0;
      const most = upper.coordinates[i] ?? 0;
      // A box may lie across the meridian at 180 degrees.
      if (i === 0 && this.system.geographic && least > most) return value >= least || value <= most;
      return value >= least && value <= most;
    });
  }

  toString(): string {
    const values = this.coordinates.map((value, i) => `${'xyz'[i]}: ${floatText(value)}`);
    return `point({${values.join(', ')}, crs: '${this.system.name}'})`;
  }
}

const FIELDS: Readonly<Record<string, number>> = Object.assign(Object.create(null) as object, {
  x: 0,
  longitude: 0,
  y: 1,
  latitude: 1,
  z: 2,
  height: 2,
});
const GEOGRAPHIC_FIELDS = ['longitude', 'latitude', 'height'];

function has(map: MapValue, key: string): boolean {
  return Object.hasOwn(map, key);
}

function coordinate(map: MapValue, key: string): number {
  const value = map[key] ?? null;
  if (isNumberValue(value)) return toNumber(value);
  throw invalid(`The coordinate ${key} of a point must be an INTEGER or FLOAT`);
}

/** The system that `crs` or `srid` names. */
function namedSystem(map: MapValue): ReferenceSystem | undefined {
  if (has(map, 'crs') && has(map, 'srid')) throw invalid('Cannot specify both CRS and SRID');
  if (has(map, 'crs')) {
    const { crs } = map;
    const found =
      typeof crs === 'string' ? SYSTEMS.find(({ name }) => name === crs.toLowerCase()) : undefined;
    if (found !== undefined) return found;
    throw invalid(`Unknown coordinate reference system: ${String(crs)}`);
  }
  if (!has(map, 'srid')) return undefined;
  return referenceSystem(map.srid ?? null);
}

/** The system of an EPSG code. @throws CypherError ArgumentError for an unknown one */
export function referenceSystem(code: Value): ReferenceSystem {
  const found = SYSTEMS.find(({ srid }) => srid === code);
  if (found !== undefined) return found;
  throw invalid(`Unknown coordinate reference system: code=${String(code)}`);
}

/** A longitude between -180 and 180 degrees. */
function withinCircle(longitude: number): number {
  if (longitude > 180) return longitude - 360 * Math.ceil((longitude - 180) / 360);
  if (longitude < -180) return longitude + 360 * Math.ceil((-180 - longitude) / 360);
  return longitude;
}

function straight(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));
}

/** The haversine formula, at the mean height of both points; the difference in height as a straight leg. */
function greatCircle(a: readonly number[], b: readonly number[]): number {
  const radians = (degrees: number | undefined): number => ((degrees ?? 0) * Math.PI) / 180;
  const dx = radians(b[0]) - radians(a[0]);
  const dy = radians(b[1]) - radians(a[1]);
  const alpha =
    Math.sin(dy / 2) ** 2 + Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * Math.sin(dx / 2) ** 2;
  const angle = 2 * Math.atan2(Math.sqrt(alpha), Math.sqrt(1 - alpha));
  const [from = 0, to = 0] = [a[2], b[2]];
  return Math.hypot((EARTH_RADIUS + (from + to) / 2) * angle, from - to);
}

function invalid(message: string): Error {
  return argumentError('InvalidArgumentValue', `${message}.`.replace(/\.\.$/, '.'));
}
