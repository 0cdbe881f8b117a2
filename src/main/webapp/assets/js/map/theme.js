const TOKENS = {
  sheet: "--sheet",
  ink: "--ink",
  quiet: "--quiet",
  hair: "--hair",
  edge: "--edge",
  wash: "--wash",
  lamp: "--lamp",
  lampInk: "--lamp-ink",
  rim: "--rim",
  grass: "--grass",
  badge: "--badge",
  badgeInk: "--badge-ink",
  tier: "--tier",
  text: "--text",
};

/** The colours and the typeface of the style sheet, as a canvas takes them. */
export function themeOf(element) {
  const style = getComputedStyle(element);
  const values = Object.entries(TOKENS).map(([name, token]) => [name, style.getPropertyValue(token).trim()]);
  return Object.freeze(Object.fromEntries(values));
}

/** What a tier's seats are filled with. */
export function colourOf(tier, theme) {
  return tier?.colour || theme.tier;
}

/** Dark or light, whichever is read better on a tier's colour. */
export function inkOn(tier, theme) {
  const colour = colourOf(tier, theme);
  const [r, g, b] = [1, 3, 5].map((at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.18 ? theme.badgeInk : theme.badge;
}
