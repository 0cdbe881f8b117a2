/** The card form inside its frame. What is typed here goes to the simulator and nowhere else. */

const TEST_CARDS = {
  "4242424242424242": "Pays",
  "4000000000000002": "Is declined",
  "4000000000009995": "Has too little money",
  "4000000000000069": "Has expired",
  "4000002500003155": "Bank asks, here",
  "4000000000003220": "Bank asks, on its page",
  "4000008400001629": "Bank asks, then declines",
  "4000000000006009": "Bank thinks for a while",
};

const APPEARANCE = {
  colorPrimary: "--accent",
  colorBackground: ["--field", "--surface"],
  colorText: "--text",
  colorTextSecondary: "--quiet",
  colorDanger: "--danger",
  borderRadius: "--radius",
  fontFamily: "--font",
};

const fields = {
  number: document.getElementById("number"),
  expiry: document.getElementById("expiry"),
  cvc: document.getElementById("cvc"),
};
const shop = decodeURIComponent(location.hash.slice(1));
let port;

const digits = (field) => field.value.replace(/\D/g, "");
const tell = (event, detail) => port?.postMessage({ event, detail });

function adopt({ theme, variables = {} } = {}) {
  const root = document.documentElement;
  if (theme) root.dataset.theme = theme === "night" ? "dark" : "light";
  for (const [name, properties] of Object.entries(APPEARANCE)) {
    if (!variables[name]) continue;
    for (const property of [properties].flat()) root.style.setProperty(property, variables[name]);
  }
}

function faults() {
  const found = {};
  if (digits(fields.number).length < 12) found.number = ["incomplete_number", "Your card number is incomplete."];
  const [month, year] = expiry();
  if (!month || !year) found.expiry = ["incomplete_expiry", "Your card's expiry date is incomplete."];
  else if (month > 12) found.expiry = ["invalid_expiry_month", "A year has twelve months."];
  if (digits(fields.cvc).length < 3) found.cvc = ["incomplete_cvc", "Your card's security code is incomplete."];
  return found;
}

function expiry() {
  const typed = digits(fields.expiry);
  return [Number(typed.slice(0, 2)), Number(typed.slice(2))];
}

function show(name, message = "") {
  document.getElementById(`${name}-fault`).textContent = message;
  fields[name].setAttribute("aria-invalid", String(message !== ""));
}

function submit() {
  const found = faults();
  for (const name of Object.keys(fields)) show(name, found[name]?.[1]);
  const [first] = Object.keys(found);
  if (!first) return {};
  fields[first].focus();
  const [code, message] = found[first];
  return { error: { type: "validation_error", code, message } };
}

async function confirm({ key, clientSecret, returnUrl }) {
  const checked = submit();
  if (checked.error) return checked;
  const [month, year] = expiry();
  const body = new URLSearchParams({
    client_secret: clientSecret,
    use_stripe_sdk: "true",
    "payment_method_data[type]": "card",
    "payment_method_data[card][number]": digits(fields.number),
    "payment_method_data[card][exp_month]": String(month),
    "payment_method_data[card][exp_year]": String(year),
    "payment_method_data[card][cvc]": digits(fields.cvc),
  });
  if (returnUrl) body.set("return_url", returnUrl);
  try {
    const id = clientSecret.split("_secret_")[0];
    const headers = { Authorization: `Bearer ${key}` };
    const response = await fetch(`/v1/payment_intents/${id}/confirm`, { method: "POST", headers, body });
    const answer = await response.json();
    return response.ok ? { paymentIntent: answer } : { error: answer.error };
  } catch {
    return { error: { type: "api_connection_error", message: "The payment service did not answer. Please try again." } };
  }
}

const QUESTIONS = { submit, confirm, focus: () => fields.number.focus() };

function changed() {
  const empty = Object.values(fields).every((field) => field.value === "");
  const complete = Object.keys(faults()).length === 0;
  tell("change", { complete, empty, collapsed: false, value: { type: "card" } });
}

/** Groups what is typed; leaves it alone while somebody corrects in the middle. */
function group(field, format) {
  field.addEventListener("input", () => {
    if (field.selectionStart === field.value.length) field.value = format(digits(field));
    changed();
  });
  field.addEventListener("change", () => (field.value = format(digits(field))));
}

group(fields.number, (typed) => typed.slice(0, 19).replace(/(\d{4})(?=\d)/g, "$1 "));
group(fields.expiry, (typed) => typed.slice(0, 4).replace(/^(\d\d)(?=\d)/, "$1 / "));
group(fields.cvc, (typed) => typed.slice(0, 4));

for (const [name, field] of Object.entries(fields)) {
  field.addEventListener("input", () => show(name));
}

for (const [number, what] of Object.entries(TEST_CARDS)) {
  const button = document.createElement("button");
  button.type = "button";
  const small = document.createElement("small");
  small.textContent = number.replace(/(\d{4})(?=\d)/g, "$1 ");
  button.append(what, small);
  button.addEventListener("click", () => {
    fields.number.value = small.textContent;
    fields.expiry.value = "12 / 40";
    fields.cvc.value = "123";
    Object.keys(fields).forEach((one) => show(one));
    changed();
  });
  const item = document.createElement("li");
  item.append(button);
  document.getElementById("test-cards").append(item);
}

document.getElementById("card").addEventListener("submit", (event) => event.preventDefault());

addEventListener("message", function connect({ origin, source, data, ports }) {
  if (port || origin !== shop || source !== parent || !ports[0]) return;
  [port] = ports;
  adopt(data.appearance);
  port.onmessage = async ({ data: { id, question, detail } }) => {
    port.postMessage({ answers: id, answer: await QUESTIONS[question]?.(detail) });
  };
  new ResizeObserver(() => tell("height", document.body.offsetHeight)).observe(document.body);
  tell("ready");
});
