// <drag-order>: a list in which each item is dragged by its handle, or moved with the arrow keys while the handle has the focus. Its up
// and down buttons, which ask the server where there is no script, move it in place.

class DragOrder extends HTMLElement {
  #list;
  #dragged = null;
  #before = [];

  connectedCallback() {
    this.#list = this.querySelector("ul");
    this.#items().forEach((item) => this.#addHandle(item));
    // They ask nobody now, and Enter in a field of the form presses the form's own button.
    this.querySelectorAll("[name=up], [name=down]").forEach((button) => (button.type = "button"));
    this.addEventListener("click", (event) => this.#step(event));
    this.addEventListener("keydown", (event) => this.#press(event));
    this.addEventListener("pointerdown", (event) => this.#grab(event));
    this.addEventListener("pointermove", (event) => this.#drag(event));
    this.addEventListener("pointerup", () => this.#drop());
    this.addEventListener("pointercancel", () => this.#restore());
  }

  #items() {
    return [...this.#list.children];
  }

  /** Without script the icon is a mere sign; with it, the place to drag by. */
  #addHandle(item) {
    const handle = document.createElement("button");
    handle.type = "button";
    handle.className = "btn bare icon grip";
    handle.setAttribute("aria-label", this.#words("handle", item));
    const sign = item.querySelector(":scope > svg");
    sign.replaceWith(handle);
    handle.append(sign);
  }

  #step(event) {
    const button = event.target.closest("[name=up], [name=down]");
    const item = button?.closest("li");
    if (item) {
      this.#moveTo(item, this.#place(item) + (button.name === "up" ? -1 : 1));
    }
  }

  #press(event) {
    if (event.key === "Escape" && this.#dragged) {
      event.preventDefault();
      this.#restore();
      return;
    }
    const item = event.target.closest(".grip")?.closest("li");
    const to = item && { ArrowUp: this.#place(item) - 1, ArrowDown: this.#place(item) + 1, Home: 0, End: Infinity }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.#moveTo(item, to);
    }
  }

  #grab(event) {
    const handle = event.button === 0 && event.target.closest(".grip");
    if (handle) {
      // Captured by what stays where it is: an item that moves would lose the pointer.
      this.setPointerCapture(event.pointerId);
      this.#before = this.#items();
      this.#dragged = handle.closest("li");
      this.#dragged.classList.add("dragged");
    }
  }

  #drag(event) {
    if (this.#dragged) {
      const middle = (item) => item.getBoundingClientRect().top + item.offsetHeight / 2;
      const others = this.#items().filter((item) => item !== this.#dragged);
      this.#put(this.#dragged, others.filter((item) => middle(item) < event.clientY).length);
    }
  }

  #drop() {
    if (this.#dragged) {
      this.#dragged.classList.remove("dragged");
      this.#say(this.#dragged);
      this.#dragged = null;
    }
  }

  #restore() {
    this.#list.append(...this.#before);
    this.#markEnds();
    this.#drop();
  }

  #moveTo(item, to) {
    this.#put(item, to);
    this.#say(item);
  }

  /** Puts it at a place, or at the nearest there is; the focus stays where it is, or at what of its item can still be pressed. */
  #put(item, to) {
    const from = this.#place(item);
    const place = Math.max(0, Math.min(to, this.#items().length - 1));
    if (place !== from) {
      const focused = document.activeElement;
      this.#items()[place].insertAdjacentElement(place > from ? "afterend" : "beforebegin", item);
      this.#markEnds();
      (focused.disabled ? item.querySelector("[name=up]:enabled, [name=down]:enabled") : focused).focus();
    }
  }

  #markEnds() {
    const items = this.#items();
    items.forEach((item, place) => {
      item.querySelector("[name=up]").disabled = place === 0;
      item.querySelector("[name=down]").disabled = place === items.length - 1;
    });
  }

  #place(item) {
    return this.#items().indexOf(item);
  }

  #say(item) {
    this.querySelector("[aria-live]").textContent = this.#words("moved", item);
  }

  #words(sentence, item) {
    const values = [item.querySelector("label").textContent.trim(), this.#place(item) + 1, this.#items().length];
    return values.reduce((text, value, at) => text.replace(`{${at}}`, value), this.dataset[sentence]);
  }
}

customElements.define("drag-order", DragOrder);
