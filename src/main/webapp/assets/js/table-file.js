import { LiveElement } from "./live-element.js";

/** Reads a chosen file into the table's field; without JavaScript one pastes it. */
class TableFile extends LiveElement {
  connected() {
    this.querySelector("[data-part=choose]").hidden = false;
    const file = this.querySelector("[data-part=file]");
    file.addEventListener("change", () => this.#read(file.files[0]), { signal: this.signal });
  }

  async #read(file) {
    if (file) this.querySelector("textarea").value = await file.text();
  }
}

customElements.define("table-file", TableFile);
