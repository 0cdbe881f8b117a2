/** An element with this text, and these properties. */
export function element(name, text, properties = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  return Object.assign(made, properties);
}

export function button(text, className, pressed, signal) {
  const made = element("button", text, { type: "button", className });
  made.addEventListener("click", pressed, { signal });
  return made;
}
