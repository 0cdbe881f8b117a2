const BETWEEN_MILLIS = 1_000;
const UNREACHED_SECONDS = 3;

/**
 * Somebody's own place: found, taken and used. Fires "change" after each answer, "admitted" when they have been let
 * in, and "trouble" with why they were refused, null if we could not be reached.
 */
export class OwnPlace extends EventTarget {
  #api;
  #place;
  #isThere;
  #isKnown;
  #isAsked = false;
  #again;
  #looking;

  /**
   * @param isThere whether they had one when the page was made
   */
  constructor(api, isThere) {
    super();
    this.#api = api;
    this.#isThere = isThere;
    this.#isKnown = !isThere;
  }

  /** Undefined if they have none. */
  get place() {
    return this.#place;
  }

  get isKnown() {
    return this.#isKnown;
  }

  /** Whether they want to go in and wait until there is room. */
  get isAsked() {
    return this.#isAsked;
  }

  stop() {
    clearTimeout(this.#again);
    clearTimeout(this.#looking);
  }

  /** Not all of a crowd at the same moment. */
  findSoon(spreadMillis) {
    this.#looking ??= setTimeout(() => this.find(), this.#isKnown ? BETWEEN_MILLIS + spreadMillis * Math.random() : 0);
  }

  async find() {
    clearTimeout(this.#looking);
    this.#looking = undefined;
    if (!this.#isThere) return;
    try {
      await this.#ask(() => this.#api.mine(), [200, 404]);
    } catch {
      // whoever looks at the room says that it cannot be reached
    }
  }

  /** What has been told without asking; null if they have none. */
  hear(place) {
    this.#set(place ?? undefined);
    this.#isKnown = true;
    this.#tell("change");
  }

  join() {
    return this.#want(() => this.#api.join(), [200, 201]);
  }

  /** Joins the lane that the code is for. */
  use(code) {
    return this.#want(() => this.#api.use(code), [200, 201]);
  }

  /** While there is no room, it asks again by itself. */
  async enter() {
    clearTimeout(this.#again);
    this.#isAsked = true;
    await this.#want(() => this.#api.enter(), [200, 201, 202]);
    if (this.#place?.state === "ADMITTED") this.#tell("admitted");
  }

  async leave() {
    this.#isAsked = false;
    await this.#want(() => this.#api.leave(), [204]);
    await this.find();
  }

  /** What somebody wants is tried again while there is hope. */
  async #want(question, expected) {
    try {
      const { status, retryAfter } = await this.#ask(question, expected);
      if (status === 202) this.#askAgain(retryAfter);
    } catch (error) {
      if (error.name === "AbortError") return;
      this.#tell("trouble", null);
      if (this.#isAsked) this.#askAgain(UNREACHED_SECONDS);
    }
  }

  async #ask(question, expected) {
    const answer = await question();
    const { status, body } = answer;
    if (status === 401) location.assign(`/sign-in?return=${encodeURIComponent(location.pathname)}`);
    if (status === 404) this.#set(undefined);
    else if (status < 300 && body.state) this.#set(body);
    if (status >= 400) this.#isAsked = false;
    this.#isKnown = true;
    this.#tell("trouble", expected.includes(status) ? "" : body.detail);
    this.#tell("change");
    return answer;
  }

  #set(place) {
    this.#place = place;
    this.#isThere = place !== undefined;
  }

  #askAgain(seconds) {
    this.#again = setTimeout(() => this.enter(), seconds * 1000 * (0.75 + Math.random() / 2));
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}
