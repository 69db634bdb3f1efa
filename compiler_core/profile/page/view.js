// The window of device time that all charts share, and the operation that is chosen.
const left = 96; // Labels stand left of every chart.
const right = 8;
const view = { from: 0, to: endNs, chosen: null, hover: null, cursor: null };
const painters = [];
let pending = false;
function repaint() {
  if (pending) return;
  pending = true;
  requestAnimationFrame(() => { pending = false; painters.forEach(paint => paint()); });
}
function look(from, to) {
  const least = Math.min(endNs, 50);
  const width = Math.min(endNs, Math.max(least, to - from));
  view.from = Math.min(Math.max(0, from), endNs - width);
  view.to = view.from + width;
  repaint();
}
function zoom(factor, around = (view.from + view.to) / 2) {
  look(around - (around - view.from) * factor, around + (view.to - around) * factor);
}
// The canvas in CSS pixels, sharp on any screen.
function surface(canvas, height) {
  const ratio = window.devicePixelRatio || 1;
  const width = canvas.clientWidth;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.height = height + 'px';
  }
  const pen = canvas.getContext('2d');
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.font = '12px ' + getComputedStyle(document.body).fontFamily;
  const toX = ns => left + (ns - view.from) / (view.to - view.from) * (width - left - right);
  return { pen, width, height, toX };
}
const toNs = (canvas, x) =>
  view.from + Math.min(1, Math.max(0, (x - left) / (canvas.clientWidth - left - right))) * (view.to - view.from);
// Round times for an axis, about one per 110 pixels.
function ticks(width) {
  const rough = (view.to - view.from) / Math.max(2, (width - left) / 110);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 5, 10].find(times => power * times >= rough);
  const list = [];
  for (let ns = Math.ceil(view.from / step) * step; ns <= view.to; ns += step) list.push(ns);
  return list;
}
// First of `list` that ends behind `ns`.
function firstAfter(list, ns) {
  let low = 0, high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].end > ns) high = middle; else low = middle + 1;
  }
  return low;
}
function choose(op, reveal = false) {
  view.chosen = op;
  const half = (view.to - view.from) / 2;
  if (reveal && op && (op.end < view.from || op.start > view.to)) look(op.start - half, op.start + half);
  showDetails();
  markRow();
  repaint();
}
// Wheel zooms, drag pans, double click fits; the same on every chart.
function steer(canvas) {
  let drag = null;
  canvas.addEventListener('wheel', event => {
    event.preventDefault();
    const shift = event.deltaX * (view.to - view.from) / canvas.clientWidth;
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) look(view.from + shift, view.to + shift);
    else zoom(Math.exp(event.deltaY * 0.0015), toNs(canvas, event.offsetX));
  }, { passive: false });
  canvas.addEventListener('pointerdown', event => {
    canvas.setPointerCapture(event.pointerId);
    drag = { x: event.offsetX, from: view.from, to: view.to, moved: false };
  });
  canvas.addEventListener('pointermove', event => {
    if (!drag) return;
    const shift = (drag.x - event.offsetX) * (drag.to - drag.from) / (canvas.clientWidth - left - right);
    drag.moved = drag.moved || Math.abs(drag.x - event.offsetX) > 3;
    if (drag.moved) look(drag.from + shift, drag.to + shift);
  });
  canvas.addEventListener('pointerup', () => { canvas.dragged = drag && drag.moved; drag = null; });
  canvas.addEventListener('pointercancel', () => { drag = null; });
  canvas.addEventListener('dblclick', () => look(0, endNs));
}
function tip(event, title, lines) {
  const box = $('tip');
  box.replaceChildren(element('b', {}, title), ...lines.map(line => element('span', {}, line)));
  box.hidden = false;
  const fits = event.clientY + 16 + box.offsetHeight < window.innerHeight;
  box.style.left = Math.max(8, Math.min(event.clientX + 14, window.innerWidth - box.offsetWidth - 8)) + 'px';
  box.style.top = (fits ? event.clientY + 16 : event.clientY - box.offsetHeight - 10) + 'px';
}
