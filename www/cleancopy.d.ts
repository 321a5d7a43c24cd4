/** Clean copy: the public interface. All offsets are UTF-16 code units of the source, half-open: `source.slice(start, end)`. */

/** A half-open range of the source. */
export interface Span {
  start: number;
  end: number;
}

export type Language = "zh-Hans" | "zh-Hant" | "en" | "ja" | "ko" | "de" | "fr";

/** Why an edit was made. */
export type Cause = "character" | "repeat" | "space" | "lineBreak" | "hyphen";

/** A span of the source, and what stands there in the clean copy. */
export interface Edit extends Span {
  /** Index in `Page.edits`. */
  id: number;
  /** What stands there in the clean copy; often empty: a repeat edit takes the surplus copies out. */
  text: string;
  cause: Cause;
  /** How sure, from 0 to 1. */
  confidence: number;
  /** For a repeat: what is kept, once. */
  unit?: string;
  /** For a repeat: how often it was printed. */
  copies?: number;
  /** For a repeat: repetitions of one zone were printed over one another in one go. */
  zone?: number;
  /** For a repeat: all its copies, the kept one included. */
  run?: Span;
}

/** A piece that reads on: the spans in order, with the edits inside them applied, are the text. */
export interface Part {
  text: string;
  spans: Span[];
}

export interface HeadlinePart extends Part {
  role: "kicker" | "headline" | "deck";
}

export interface BylinePart extends Part {
  role: "reporter" | "correspondent" | "photographer";
  names: string[];
}

export type Kind = "news" | "caption" | "weather" | "notice" | "advertisement" | "furniture";

export interface Article {
  /** Index in `Page.articles`. */
  id: number;
  kind: Kind;
  headline: HeadlinePart[];
  byline: BylinePart[];
  paragraphs: Part[];
  /** How sure the least sure of the choices that made it is, from 0 to 1. */
  confidence: number;
  /** For a caption: the id of the article whose picture it describes. */
  relatesTo: number | null;
}

export interface Candidate {
  /** The answer in words of the page: an article's headline, or the text as it would stand. */
  text: string;
  /** For a headline or a byline: the id of the article. */
  article: number | null;
  /** How well it fits, from 0 to 1. */
  score: number;
}

/** A question that the text can't answer. */
export interface Doubt extends Part {
  /** Index in `Page.doubts`. */
  id: number;
  question: "repeat" | "headline" | "byline";
  /** The id of the article that holds the part now. */
  article: number | null;
  /** The answers, best first. */
  candidates: Candidate[];
  /** Index of the candidate that was chosen; null where the text decides nothing. */
  chosen: number | null;
}

export interface Stats {
  /** Characters (Unicode scalar values) of the source. */
  characters: number;
  /** Characters, white space aside, that do not stand in the clean copy. */
  removed: number;
  /** Zones of print-over that were repaired. */
  zones: number;
  /** Edits by cause. */
  edits: Record<Cause, number>;
}

/** The result of a cleaning: claims on the source, which stays as it is. */
export interface Page {
  language: Language;
  /** Ordered by start, disjoint. */
  edits: Edit[];
  articles: Article[];
  doubts: Doubt[];
  stats: Stats;
}

/** Decisions are spans of the source, so that they outlive a new run and edits elsewhere. */
export interface Options {
  /** Found from the text where it is not given. */
  language?: Language | null;
  /** Which stages run; all unless said otherwise. */
  stages?: { characters?: boolean; repeats?: boolean; lines?: boolean; articles?: boolean };
  /** Spans that stay as they are: no edit touches them. */
  reject?: Span[];
  /** Spans in which a doubtful repeat is repaired. */
  accept?: Span[];
  /** The headline or byline that overlaps the span belongs to the article whose text holds the offset `to`; to none where it is null. */
  assign?: (Span & { to: number | null })[];
}

export type Format = "text" | "markdown" | "html" | "json";

/** The error of every function here; only options and formats can be wrong, a text can't. */
export class CleanCopyError extends Error {
  code: "options" | "format" | "page" | "load";
}

/**
 * Loads the core; calls after the first return the same promise. In Node the module is read from beside this file, in a
 * browser it is fetched from there, unless bytes, a compiled module, a response or an address are given.
 */
export function load(wasm?: BufferSource | WebAssembly.Module | Response | URL | string): Promise<void>;

/** Cleans a text. Any string gives a result. Call `load` first. */
export function clean(source: string, options?: Options): Page;

/** The articles of a page as text, Markdown or HTML, or the page as JSON; `articles` (ids) limits the first three to some of them. */
export function render(page: Page, format: Format, articles?: number[]): string;

/** The page as one line of JSON, with `repaired`: the source with the repeat edits alone applied. */
export function json(source: string, options?: Options): string;

/** A stretch of a part's text, and the span of the source that it stands for. */
export interface Piece extends Span {
  text: string;
  /** The edit that wrote it or that lies within it; absent for plain copy. */
  edit?: Edit;
}

/** The text of a part, piece by piece: what traces any character of the clean copy to the source and back. */
export function pieces(source: string, part: Part, edits: Edit[]): Piece[];
