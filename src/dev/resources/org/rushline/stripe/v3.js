/** The part of Stripe.js that a shop needs for its payment form, played by the simulator. */
(() => {
  const SIMULATOR = new URL(document.currentScript.src).origin;
  const NEVER = new Promise(() => {});

  const idOf = (clientSecret) => clientSecret.split("_secret_")[0];

  const unreachable = () => ({
    error: { type: "api_connection_error", message: "The payment service did not answer. Please try again." },
  });

  const outcome = (paymentIntent) => {
    const error = paymentIntent.last_payment_error;
    return paymentIntent.status === "requires_payment_method" && error
      ? { error: { ...error, payment_intent: paymentIntent } }
      : { paymentIntent };
  };

  function frame(path, title) {
    const made = document.createElement("iframe");
    made.title = title;
    made.style.cssText = "border: 0; width: 100%; display: block";
    made.src = SIMULATOR + path;
    return made;
  }

  /** The payment form: a frame of another origin, so that the shop's page never sees a card. */
  class PaymentElement {
    #elements;
    #frame;
    #port;
    #handlers = {};
    #waiting = new Map();
    #asked = 0;
    #connected;
    #isConnected = new Promise((resolve) => (this.#connected = resolve));

    constructor(elements) {
      this.#elements = elements;
    }

    mount(target) {
      const place = typeof target === "string" ? document.querySelector(target) : target;
      if (!place) throw new Error(`There is no ${target} to mount the payment form in.`);
      this.#frame = frame("/elements/payment#" + encodeURIComponent(location.origin), "Card details");
      this.#frame.style.height = "17rem";
      this.#frame.addEventListener("load", () => this.#connect(), { once: true });
      place.replaceChildren(this.#frame);
    }

    #connect() {
      const channel = new MessageChannel();
      this.#port = channel.port1;
      this.#port.onmessage = ({ data }) => this.#hear(data);
      const { appearance } = this.#elements.options;
      this.#frame.contentWindow.postMessage({ appearance }, SIMULATOR, [channel.port2]);
    }

    #hear({ event, detail, answers, answer }) {
      if (event === "height") {
        this.#frame.style.height = `${detail}px`;
      } else if (event) {
        if (event === "ready") this.#connected();
        (this.#handlers[event] ?? []).forEach((handler) => handler({ elementType: "payment", ...detail }));
      } else {
        this.#waiting.get(answers)?.(answer);
        this.#waiting.delete(answers);
      }
    }

    async ask(question, detail) {
      await this.#isConnected;
      const id = ++this.#asked;
      const answer = new Promise((resolve) => this.#waiting.set(id, resolve));
      this.#port.postMessage({ id, question, detail });
      return answer;
    }

    on(event, handler) {
      (this.#handlers[event] ??= []).push(handler);
      return this;
    }

    off(event, handler) {
      this.#handlers[event] = handler ? (this.#handlers[event] ?? []).filter((one) => one !== handler) : [];
      return this;
    }

    focus() {
      this.ask("focus");
    }

    update() {}

    unmount() {
      this.#frame?.remove();
    }

    destroy() {
      this.unmount();
      this.#handlers = {};
    }
  }

  class Elements {
    #payment;

    constructor(options) {
      this.options = options;
    }

    create(type) {
      if (type !== "payment") throw new Error(`The simulator has no "${type}" element, only "payment".`);
      return (this.#payment = new PaymentElement(this));
    }

    getElement() {
      return this.#payment ?? null;
    }

    submit() {
      return this.#payment.ask("submit");
    }

    update(options) {
      Object.assign(this.options, options);
    }
  }

  /** The bank's question in a dialog over the shop's page; ends when the buyer has answered. */
  function askInDialog(url) {
    const dialog = document.createElement("dialog");
    dialog.setAttribute("aria-label", "Your bank asks");
    dialog.style.cssText = "border: 0; padding: 0; width: min(26rem, 94vw); border-radius: 12px; overflow: hidden";
    const question = frame(new URL(url).pathname + "?origin=" + encodeURIComponent(location.origin), "Your bank asks");
    question.style.height = "22rem";
    dialog.append(question);
    dialog.addEventListener("cancel", (event) => event.preventDefault());
    document.body.append(dialog);
    dialog.showModal();
    return new Promise((resolve) => {
      addEventListener("message", function hear({ origin, source, data }) {
        if (origin !== SIMULATOR || source !== question.contentWindow || data !== "bank-answered") return;
        removeEventListener("message", hear);
        dialog.remove();
        resolve();
      });
    });
  }

  class StripeStandIn {
    #key;

    constructor(publishableKey) {
      if (!publishableKey?.startsWith("pk_test_")) throw new Error("The simulator wants a key that begins with pk_test_.");
      this.#key = publishableKey;
    }

    elements(options = {}) {
      return new Elements({ ...options });
    }

    async retrievePaymentIntent(clientSecret) {
      const query = new URLSearchParams({ client_secret: clientSecret });
      try {
        const response = await fetch(`${SIMULATOR}/v1/payment_intents/${idOf(clientSecret)}?${query}`, {
          headers: { Authorization: `Bearer ${this.#key}` },
        });
        const body = await response.json();
        return response.ok ? { paymentIntent: body } : { error: body.error };
      } catch {
        return unreachable();
      }
    }

    async handleNextAction({ clientSecret }) {
      const { paymentIntent, error } = await this.retrievePaymentIntent(clientSecret);
      return error ? { error } : this.#goOn(clientSecret, paymentIntent);
    }

    async confirmPayment({ elements, clientSecret, confirmParams = {}, redirect = "always" }) {
      const secret = clientSecret ?? elements.options.clientSecret;
      const strange = await this.#strange(elements.options, secret);
      if (strange) return { error: strange };
      const { error, paymentIntent } = await elements.getElement().ask("confirm", {
        key: this.#key,
        clientSecret: secret,
        returnUrl: confirmParams.return_url,
      });
      if (error) return { error };
      const result = await this.#goOn(secret, paymentIntent);
      if (result.error || redirect === "if_required") return result;
      const back = new URL(confirmParams.return_url);
      back.searchParams.set("payment_intent", paymentIntent.id);
      back.searchParams.set("payment_intent_client_secret", secret);
      back.searchParams.set("redirect_status", result.paymentIntent.status);
      location.assign(back);
      return NEVER;
    }

    /** A form that was made for a payment of so much takes no other. */
    async #strange({ mode, amount, currency }, clientSecret) {
      if (!mode) return null;
      const { paymentIntent, error } = await this.retrievePaymentIntent(clientSecret);
      if (error || (paymentIntent.amount === amount && paymentIntent.currency === currency)) return error;
      return { type: "invalid_request_error", message: "The form's amount and currency are not the payment's." };
    }

    async #goOn(clientSecret, paymentIntent) {
      const action = paymentIntent.next_action;
      if (action?.type === "redirect_to_url") {
        location.assign(action.redirect_to_url.url);
        return NEVER;
      }
      if (action?.type !== "use_stripe_sdk") return { paymentIntent };
      await askInDialog(action.use_stripe_sdk.stripe_js);
      const answer = await this.retrievePaymentIntent(clientSecret);
      return answer.error ? answer : outcome(answer.paymentIntent);
    }
  }

  window.Stripe = (publishableKey) => new StripeStandIn(publishableKey);
})();
