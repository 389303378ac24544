import { readFileSync } from 'node:fs';

/** Where a box stands, or a frame around boxes. Units are those of the drawing; text is 14 high. */
export interface Spot {
  /** The id of the node in the machine. */
  readonly id: string;
  /** The number people use for a stage; empty for a frame. */
  readonly no: string;
  readonly frame: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From one stage or frame to another, by one act or more. */
export interface Line {
  readonly from: string;
  readonly to: string;
  /** x and y in turn; upright or level between two corners. */
  readonly corners: readonly number[];
}

/** The drawing of the machine, laid out when the machine changes and not when somebody looks: `npm run chart`. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Where what is entered from many stages stands, with words above it. */
  readonly beside: { readonly x: number; readonly y: number };
  /** Where two sheets divide it. */
  readonly cut: number;
  /** Frames before what they hold. */
  readonly spots: readonly Spot[];
  readonly lines: readonly Line[];
}

export const layout = JSON.parse(readFileSync(new URL('layout.json', import.meta.url), 'utf8')) as Layout;
