import { LiveElement } from "./live-element.js";
import { Texts } from "./texts.js";

/** The payment service's card form, and what comes of it. It appears only here; we never see a card. */
class PayForm extends LiveElement {
  #texts;
  #button;
  #busy = false;
  #stripe;
  #elements;

  connected() {
    const { signal } = this;
    this.hidden = false;
    this.#texts = new Texts(this);
    this.#button = this.querySelector("button");
    this.#button.addEventListener("click", () => this.#once(() => this.#pay()), { signal });
    this.#once(() => this.#open());
  }

  /** A second click while the first is being carried out is the same click. */
  async #once(task) {
    if (this.#busy) return;
    this.#busy = true;
    this.#button.setAttribute("aria-disabled", "true");
    try {
      await task();
    } finally {
      this.#busy = false;
      this.#button.removeAttribute("aria-disabled");
    }
  }

  async #open() {
    this.#say("loading");
    this.#show(false);
    try {
      await this.#load();
      this.#mount();
    } catch {
      return this.#refuse("form");
    }
    if (this.getAttribute("begun") === "true") return this.#resume();
    this.#say();
    this.#show(true);
  }

  #load() {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = this.getAttribute("script");
      script.addEventListener("error", reject, { signal: this.signal });
      script.addEventListener("load", resolve, { signal: this.signal });
      document.head.append(script);
    });
  }

  #mount() {
    this.#stripe = window.Stripe(this.getAttribute("key"));
    this.#elements = this.#stripe.elements({
      mode: "payment",
      amount: Number(this.getAttribute("amount")),
      currency: this.getAttribute("currency").toLowerCase(),
      paymentMethodTypes: ["card"],
      appearance: PayForm.#appearance(),
    });
    this.#elements.create("payment").mount(this.querySelector(".pay__card"));
  }

  static #appearance() {
    const style = getComputedStyle(document.documentElement);
    const token = (name) => style.getPropertyValue(name).trim();
    return {
      theme: matchMedia("(prefers-color-scheme: dark)").matches ? "night" : "stripe",
      variables: {
        colorPrimary: token("--lamp-line"),
        colorBackground: token("--sheet"),
        colorText: token("--ink"),
        colorTextSecondary: token("--quiet"),
        colorDanger: token("--wrong"),
        borderRadius: token("--corner"),
      },
    };
  }

  async #pay() {
    this.#refuseSaying("");
    const { error } = await this.#elements.submit();
    if (error) return;
    this.#say("asking");
    const clientSecret = await this.#claim();
    if (clientSecret) await this.#confirm(clientSecret);
  }

  async #confirm(clientSecret) {
    const confirmParams = { return_url: location.origin + location.pathname };
    const elements = this.#elements;
    await this.#settle(
      await this.#stripe.confirmPayment({ elements, clientSecret, confirmParams, redirect: "if_required" }),
    );
  }

  /** A payment was begun before this page was loaded: how far has it come? */
  async #resume() {
    this.#say("checking");
    const clientSecret = await this.#claim();
    if (!clientSecret) return;
    const found = await this.#stripe.retrievePaymentIntent(clientSecret);
    if (found.paymentIntent?.status === "requires_action") {
      return this.#settle(await this.#stripe.handleNextAction({ clientSecret }));
    }
    return this.#settle(found);
  }

  /** The sole right to pay for these seats: the payment's secret, or nothing if it cannot be had. */
  async #claim() {
    let response;
    try {
      response = await fetch(`/api/bookings/${this.getAttribute("booking")}/payment`, { method: "POST" });
    } catch {
      return this.#refuse("offline");
    }
    if (response.ok) return this.#claimed(await response.json());
    if (response.status === 401) return this.#refuse("signIn");
    if (response.status === 503) return this.#refuse("unavailable");
    return this.#notPayable(await response.json().catch(() => ({})));
  }

  #claimed({ clientSecret, payIn }) {
    this.closest("booking-watch").querySelector("hold-timer").dispatchEvent(new CustomEvent("claimed", { detail: payIn }));
    if (!clientSecret) this.#tell("changed");
    return clientSecret;
  }

  #notPayable({ type, detail }) {
    if (type?.endsWith("/payment-refused")) return this.#refuseSaying(detail);
    if (!type?.endsWith("/already-paid")) return this.#tell("changed");
    this.#say("paid");
    this.#show(false);
    return this.#tell("paid");
  }

  #settle({ error, paymentIntent }) {
    const status = paymentIntent?.status;
    if (status === "succeeded" || status === "processing") {
      this.#say(status === "succeeded" ? "paid" : "thinking");
      this.#show(false);
      return this.#tell("paid");
    }
    if (error?.code === "payment_intent_unexpected_state" || status === "canceled") return this.#tell("changed");
    this.#say();
    this.#show(true);
    const reason = error ?? paymentIntent?.last_payment_error;
    if (reason && reason.type !== "validation_error") this.#refuseSaying(`${reason.message} ${this.#texts.of("declined")}`);
  }

  #tell(what) {
    this.dispatchEvent(new CustomEvent(what, { bubbles: true }));
  }

  #show(isShown) {
    for (const part of this.querySelectorAll(".pay__card, .pay__go, .pay__note")) part.classList.toggle("pay__away", !isShown);
  }

  #say(name) {
    this.querySelector(".pay__say").textContent = name ? this.#texts.of(name) : "";
  }

  /** Something did not work. */
  #refuse(name) {
    this.#refuseSaying(this.#texts.of(name));
  }

  #refuseSaying(words) {
    this.#say();
    this.querySelector(".pay__no").textContent = words;
    this.scrollIntoView({ block: "nearest" });
  }
}

customElements.define("pay-form", PayForm);
