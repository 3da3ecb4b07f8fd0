// What script adds to pages that work without it. Each part is independent of the others.

/** An icon of the sprite that the page uses already. */
function icon(name) {
  const copy = document.querySelector("svg.i, .brand svg").cloneNode(true);
  const use = copy.querySelector("use");
  copy.setAttribute("class", "i");
  use.setAttribute("href", use.getAttribute("href").replace(/#.*/, `#${name}`));
  return copy;
}

/** Copy buttons beside every block of code, where the browser lets pages copy. */
for (const block of navigator.clipboard ? document.querySelectorAll(".code") : []) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn";
  button.setAttribute("aria-live", "polite");
  const words = document.body.dataset;
  const label = document.createElement("span");
  label.textContent = words.copyLabel;
  button.append(icon("copy"), label);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(block.querySelector("pre").textContent);
    label.textContent = words.copied;
    setTimeout(() => (label.textContent = words.copyLabel), 2000);
  });
  block.append(button);
}

/** Dialogs that are on the page already open without a round trip; those the server opened close by going back. */
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  const dialog = opener && document.getElementById(opener.dataset.opens);
  if (dialog && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    dialog.showModal();
  }
  const closer = event.target.closest("[data-closes]");
  const open = closer && document.querySelector("dialog:modal");
  if (open) {
    event.preventDefault();
    open.close();
  }
});
document.addEventListener("keydown", (event) => {
  const rendered = document.querySelector("dialog[open][data-back]:not(:modal)");
  if (event.key === "Escape" && rendered) {
    location.assign(rendered.dataset.back);
  }
});

/** Focus goes to what was refused, or into a dialog that the server opened. */
const refused = document.querySelector("[data-refused]");
const rendered = document.querySelector("dialog[open]");
(refused ?? rendered?.querySelector("[autofocus]") ?? rendered?.querySelector(".code button") ?? rendered?.querySelector("footer a, footer button"))?.focus();

/** A form is sent once: its button says that it is busy. */
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (event.target.method !== "post" || !button || button.closest(".look")) {
    return;
  }
  setTimeout(() => {
    button.setAttribute("aria-disabled", "true");
    button.setAttribute("aria-busy", "true");
  });
});
document.addEventListener("submit", (event) => {
  if (event.submitter?.getAttribute("aria-busy")) {
    event.preventDefault();
  }
}, true);
addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("[aria-busy]")) {
    button.removeAttribute("aria-busy");
    button.removeAttribute("aria-disabled");
  }
});

/** The rail narrows down while one types; Enter still asks the server. */
const find = document.getElementById("find");
find?.addEventListener("input", () => {
  const wanted = find.value.trim().toLocaleLowerCase();
  let found = 0;
  for (const list of document.querySelectorAll(".rail ul")) {
    let here = 0;
    for (const link of list.querySelectorAll("a")) {
      const text = `${link.textContent} ${link.dataset.words}`.toLocaleLowerCase();
      link.parentElement.hidden = !text.includes(wanted);
      here += text.includes(wanted);
    }
    list.previousElementSibling.hidden = here === 0;
    found += here;
  }
  const none = document.getElementById("find-none");
  none.textContent = found === 0 ? none.dataset.empty : "";
});

/** The save bar says the difference in words. */
for (const form of document.querySelectorAll("form[data-watched]")) {
  const bar = form.querySelector("[data-difference]");
  const fields = [...form.elements].filter((field) => field.name && field.type !== "hidden");
  const shown = (field) => {
    switch (field.type) {
      case "select-one": return field.selectedOptions[0]?.text;
      case "radio": return (field.parentElement.querySelector("span > span") ?? field.parentElement).textContent.trim();
      case "checkbox": return field.checked ? bar.dataset.on : bar.dataset.off;
      default: return field.value.trim().replace(/\s*\n\s*/g, ", ");
    }
  };
  const label = (field) => (field.type === "radio" ? field.closest("fieldset").querySelector("legend") : field.labels[0].querySelector(".label") ?? field.labels[0]).textContent;
  const values = () => new Map(fields.filter((field) => field.type !== "radio" || field.checked).map((field) => [field.name, [label(field), shown(field)]]));
  const before = values();
  bar.setAttribute("aria-live", "polite");
  const say = () => {
    const changes = [...values()].filter(([name, [, value]]) => before.get(name)?.[1] !== value);
    const words = changes.map(([name, [title, value]]) =>
      bar.dataset.fromTo.replace("{0}", title).replace("{1}", before.get(name)?.[1] ?? "").replace("{2}", value));
    bar.textContent = words.join(" · ") || bar.dataset.none;
  };
  form.addEventListener("input", say);
  say();
}

/** Touching a date picks "own dates". */
for (const field of document.querySelectorAll("[data-picks]")) {
  field.addEventListener("input", () => {
    const choice = field.form.querySelector(`[value="${field.dataset.picks}"]`);
    if (choice) {
      choice.checked = true;
    }
  });
}

/** Progress is said at every tenth, not at every second. */
document.addEventListener("htmx:afterSwap", () => {
  const tenth = (bar) => `${bar.dataset.name}: ${Math.floor(bar.value / 10) * 10}%`;
  const said = document.getElementById("progress-said");
  const words = [...document.querySelectorAll("#being-made progress")].map(tenth).join(", ");
  if (said && said.textContent !== words) {
    said.textContent = words;
  }
});

/** When the last report is done, the list below needs it. */
document.addEventListener("htmx:afterSwap", (event) => {
  const place = document.getElementById("being-made");
  if (event.detail.target.id === "being-made" && place && !place.hasAttribute("hx-get")) {
    location.assign("/settings/reports");
  }
});
