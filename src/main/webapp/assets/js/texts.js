/**
 * What an element says, in the page's language. The page hands it over in data-texts: the texts whose keys begin
 * with "say." and the element's name.
 */
export class Texts {
  #texts;

  constructor({ dataset }) {
    this.#texts = JSON.parse(dataset.texts);
  }

  /** The text of this name; the first value stands at {0}. */
  of(name, ...values) {
    return (this.#texts[name] ?? "").replace(/\{(\d)\}/g, (_, i) => values[i]);
  }
}
