import { LiveElement } from "./live-element.js";
import { Texts } from "./texts.js";

/**
 * Searches while somebody types and ticks: asks for the page that the form would have led to, and takes
 * its live parts over. Without JavaScript the form leads to the very same page.
 */
class LiveSearch extends LiveElement {
  #texts;
  #form;
  #trouble;
  #timer;
  #typing;
  #asking;
  #shown = 0;

  connected() {
    const { signal } = this;
    this.#texts = new Texts(this);
    this.#form = this.querySelector("form");
    this.#trouble = this.querySelector("#trouble");
    this.addEventListener("input", (event) => event.target.name === "q" && this.#later(event.target), { signal });
    this.addEventListener("change", (event) => event.target.name !== "q" && this.#later(event.target), { signal });
    this.addEventListener("submit", (event) => this.#submit(event), { signal });
    this.addEventListener("click", (event) => this.#follow(event), { signal });
    addEventListener("popstate", () => this.#goBack(), { signal });
    this.querySelector("#filters").open ||= matchMedia("(min-width: 60rem)").matches;
    this.#again();
  }

  disconnected() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  /** Words and days come letter by letter: what is typed in one go is one step back. */
  #later({ name, type }) {
    clearTimeout(this.#timer);
    const typed = type === "search" || type === "date";
    this.#timer = setTimeout(() => {
      this.#go(this.#address(), typed && this.#typing === name);
      this.#typing = typed ? name : null;
    }, typed ? 250 : 0);
  }

  #submit(event) {
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#typing = null;
    this.#go(this.#address());
  }

  #follow(event) {
    const link = event.target.closest("a[href^='/search']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#typing = null;
    if (link.rel === "next") return this.#more(link);
    this.#fill(link.href);
    this.#go(link.href);
  }

  async #goBack() {
    clearTimeout(this.#timer);
    this.#typing = null;
    this.#fill(location.href);
    await this.#load(location.href);
    await this.#again();
  }

  /** Where the form leads, without what is not asked. */
  #address() {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) if (value.trim()) asked.append(name, value.trim());
    if (!asked.has("near")) asked.delete("radiusKm");
    return new URL(asked.size ? `/search?${asked}` : "/search", location.href).href;
  }

  #go(address, instead) {
    if (address === location.href && this.#trouble.hidden) return;
    history[instead ? "replaceState" : "pushState"](null, "", address);
    this.#load(address);
  }

  async #load(address) {
    const page = await this.#ask(address);
    if (page) this.#show(page);
  }

  /** Nothing if it failed, or if something else was asked meanwhile. */
  async #ask(address) {
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    const hits = this.querySelector("#hits");
    hits.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { signal });
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      this.#trouble.hidden = true;
      return page;
    } catch {
      if (signal.aborted) return null;
      this.#complain();
      return null;
    } finally {
      if (!signal.aborted) hits.removeAttribute("aria-busy");
    }
  }

  /** The fields that are not taken over from the answer, so that nothing changes while one types. */
  #fill(address) {
    const asked = new URL(address).searchParams;
    for (const name of ["q", "from", "to"]) this.querySelector(`[name=${name}]`).value = asked.get(name) ?? "";
    this.querySelector("[name=include]").checked = asked.has("include");
  }

  #show(page) {
    const held = document.activeElement;
    const open = [...this.querySelectorAll("[data-live] details[open]")].map(({ id }) => id);
    for (const part of this.querySelectorAll("[data-live]")) {
      const fresh = page.getElementById(part.id);
      const heard = part.id === "count" && part.textContent === fresh?.textContent;
      if (fresh && !heard) part.replaceChildren(...fresh.childNodes);
    }
    for (const id of open) this.querySelector(`#${id}`)?.setAttribute("open", "");
    document.title = page.title;
    if (held.isConnected) return;
    const former = held.id && document.getElementById(held.id);
    (former || this.querySelector("#count")).focus({ preventScroll: true });
  }

  /** The next page comes below this one. Remembered, so that a reload shows as much. */
  async #more(link) {
    const page = await this.#ask(link.href);
    const fresh = page && [...page.querySelectorAll("#list > li")];
    if (!fresh) return null;
    this.querySelector("#list").append(...fresh);
    this.querySelector("#more").replaceWith(page.getElementById("more"));
    history.replaceState({ more: (this.#shown += 1) }, "");
    fresh[0]?.querySelector("a").focus({ preventScroll: true });
    return fresh;
  }

  async #again() {
    const pages = Math.min(history.state?.more ?? 0, 10);
    this.#shown = 0;
    let link = this.querySelector("#more a");
    while (link && this.#shown < pages && (await this.#more(link))) link = this.querySelector("#more a");
  }

  #complain() {
    const again = document.createElement("button");
    again.className = "button button--quiet";
    again.type = "button";
    again.textContent = this.#texts.of("again");
    again.addEventListener("click", () => this.#load(location.href), { signal: this.signal });
    this.#trouble.replaceChildren(this.#texts.of("trouble"), " ", again);
    this.#trouble.hidden = false;
  }
}

customElements.define("live-search", LiveSearch);
