import { shapeOf } from "./shapes.js";

/** From this size on, in CSS pixels, a word can be read. */
const LEGIBLE = 8;

/** Of a letter, in font sizes. */
const GLYPH = 0.62;

/** Paints the stage and what one finds one's way by: pale, under the sections. */
export class Scenery {
  #plan;
  #say;

  constructor(plan, say) {
    this.#plan = plan;
    this.#say = say;
  }

  /**
   * @param pen in units of the plan
   * @param meets whether anything of a {box} is to be painted
   */
  paint(pen, { theme, scale }, meets) {
    const { stage, decorations } = this.#plan;
    for (const decoration of decorations) if (meets(decoration)) paintDecoration(pen, decoration, theme, scale);
    if (stage && meets(stage)) this.#stage(pen, stage, theme, scale);
  }

  #stage(pen, stage, theme, scale) {
    const { box, middle, isPitch } = stage;
    pen.fillStyle = isPitch ? theme.grass : theme.edge;
    pen.fill(shapeOf(stage));
    const text = this.#say.of(isPitch ? "pitch" : "stage");
    const size = Math.min((box.bottom - box.top) * 0.4, ((box.right - box.left) * 0.7) / (GLYPH * text.length), 1_200);
    if (size * scale < LEGIBLE) return;
    pen.fillStyle = isPitch ? theme.badge : theme.sheet;
    write(pen, text, middle, `600 ${size}px ${theme.text}`);
  }
}

/** Its colours are its author's, who had one background in mind: they only tint ours. */
function paintDecoration(pen, decoration, theme, scale) {
  const { corners, colour, border, caption } = decoration;
  if (corners.length > 2) {
    const shape = shapeOf(decoration);
    pen.globalAlpha = 0.3;
    if (colour) {
      pen.fillStyle = colour;
      pen.fill(shape);
    }
    pen.globalAlpha = border ? 0.6 : 1;
    pen.strokeStyle = border ?? theme.hair;
    pen.lineWidth = 1 / scale;
    pen.stroke(shape);
    pen.globalAlpha = 1;
  }
  if (caption && caption.size * scale >= LEGIBLE) paintCaption(pen, caption, theme);
}

/** Ink on a halo of paper: to be read on every tint. */
function paintCaption(pen, { text, x, y, size, rotation }, theme) {
  pen.save();
  pen.translate(x, y);
  pen.rotate((rotation * Math.PI) / 180);
  pen.lineJoin = "round";
  pen.lineWidth = size / 5;
  pen.strokeStyle = theme.sheet;
  pen.fillStyle = theme.ink;
  const font = `600 ${size}px ${theme.text}`;
  write(pen, text, [0, 0], font, true);
  pen.restore();
}

function write(pen, text, [x, y], font, hasHalo = false) {
  pen.font = font;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  if (hasHalo) pen.strokeText(text, x, y);
  pen.fillText(text, x, y);
}
