const NOTES = [659.25, 880];
const APART_SECONDS = 0.22;
const LASTS_SECONDS = 0.9;

/** Two soft notes. Browsers play nothing before somebody has touched the page: so ticking the box plays them, too. */
export class Chime {
  #box;
  #audio;

  constructor(box, signal) {
    this.#box = box;
    box.addEventListener("change", () => box.checked && this.#play(), { signal });
  }

  stop() {
    this.#audio?.close();
  }

  /** If it is wanted. */
  ring() {
    if (this.#box.checked) this.#play();
  }

  #play() {
    this.#audio ??= new AudioContext();
    this.#audio.resume();
    NOTES.forEach((pitch, nth) => this.#note(pitch, this.#audio.currentTime + nth * APART_SECONDS));
  }

  #note(pitch, start) {
    const tone = new OscillatorNode(this.#audio, { frequency: pitch });
    const loudness = new GainNode(this.#audio, { gain: 0 });
    loudness.gain.setValueAtTime(0.0001, start);
    loudness.gain.exponentialRampToValueAtTime(0.25, start + 0.03);
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + LASTS_SECONDS);
    tone.connect(loudness).connect(this.#audio.destination);
    tone.start(start);
    tone.stop(start + LASTS_SECONDS);
  }
}
