/**
 * The bounds a wire document must keep (reliability.md §0.2, §3 "wire"). They are counted inside the parsers' callbacks,
 * so a hostile document is refused while it is read, not after it has filled the memory.
 */
export const WIRE_LIMITS = {
  /** Bytes of one document. */
  bytes: 4 * 1024 * 1024,
  /** Nested XML elements. */
  depth: 64,
  /** Attributes of one element. */
  attributes: 256,
  /** Elements of one document, XML or HTML. */
  elements: 200_000,
  /** Nested elements of untrusted body HTML; news pages reach about 40. */
  htmlDepth: 256,
} as const;

/** A document that cannot be an item; `reason` is stable and listed in the package's README. */
export class WireFault extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.name = 'WireFault';
    this.reason = reason;
  }
}
