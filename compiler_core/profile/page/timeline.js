// Operations as bars: a lane per family, coloured by what bounds them.
const families = [...new Set(ops.map(op => op.family))].map(name => ({ name, list: ops.filter(op => op.family === name) }))
  .sort((a, b) => sum(b.list, 'ns') - sum(a.list, 'ns'));
const laneHeight = 26, axisHeight = 24;
const timeline = $('timeline');
function upright(pen, x, from, to, name) {
  pen.strokeStyle = colour(name);
  pen.beginPath(); pen.moveTo(x, from); pen.lineTo(x, to); pen.stroke();
}
function paintAxis(pen, width, height, toX) {
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const ns of ticks(width)) {
    const x = Math.round(toX(ns)) + 0.5;
    upright(pen, x, axisHeight, height, 'line');
    pen.fillStyle = colour('faint');
    if (x > left - 1 && x < width - 20) pen.fillText(time(ns, view.to).replace(/^[\d.]+/, Number), x, axisHeight / 2);
  }
}
function paintLane(pen, lane, y, toX, width, colours) {
  let last = -1; // Right edge of what is painted: thousands of bars share a pixel.
  for (let i = firstAfter(lane.list, view.from); i < lane.list.length && lane.list[i].start <= view.to; ++i) {
    const op = lane.list[i];
    const from = Math.max(left, toX(op.start)), to = Math.min(width - right, toX(op.end));
    const special = op === view.chosen || op === view.hover;
    if (to - last < 0.5 && !special) continue;
    last = Math.max(last, to);
    const wide = Math.max(1, to - from - (to - from > 4 ? 1 : 0));
    pen.fillStyle = colours[op.bound] || colours.host;
    pen.globalAlpha = !view.chosen || special ? 1 : 0.72;
    pen.beginPath();
    pen.roundRect(from, y + 3, wide, laneHeight - 6, Math.min(4, wide / 2));
    pen.fill();
    pen.globalAlpha = 1;
    pen.lineWidth = special ? 2 : 1;
    pen.strokeStyle = colours.text;
    if (special) pen.strokeRect(from, y + 2, Math.max(2, wide), laneHeight - 4);
    const room = Math.floor((wide - 10) / 6.2); // In characters, about.
    if (room < 4) continue;
    pen.fillStyle = colours.card;
    pen.textAlign = 'left';
    const text = op.name.length > room ? op.name.slice(0, room - 1) + '…' : op.name;
    pen.fillText(text, from + 6, y + laneHeight / 2 + 0.5);
  }
}
painters.push(() => {
  const { pen, width, height, toX } = surface(timeline, axisHeight + laneHeight * Math.max(1, families.length) + 4);
  const colours = Object.fromEntries(['text', 'card', ...bounds].map(name => [name, colour(name)]));
  paintAxis(pen, width, height, toX);
  pen.textBaseline = 'middle';
  families.forEach((lane, i) => {
    const y = axisHeight + i * laneHeight;
    pen.fillStyle = colour('soft');
    pen.textAlign = 'left';
    pen.fillText(lane.name, 0, y + laneHeight / 2);
    paintLane(pen, lane, y, toX, width, colours);
  });
  paintCursor(pen, height, toX, axisHeight);
});
function paintCursor(pen, height, toX, from) {
  if (view.cursor === null) return;
  const x = Math.round(toX(view.cursor)) + 0.5;
  pen.setLineDash([3, 3]);
  upright(pen, x, from, height, 'faint');
  pen.setLineDash([]);
}
// The operation under the pointer; a bar of less than a pixel answers two pixels around.
function opAt(event) {
  const lane = families[Math.floor((event.offsetY - axisHeight) / laneHeight)];
  if (!lane || event.offsetX < left) return null;
  const ns = toNs(timeline, event.offsetX);
  const slack = 2 * (view.to - view.from) / timeline.clientWidth;
  const i = firstAfter(lane.list, ns - slack);
  const op = lane.list[i];
  return op && op.start <= ns + slack ? op : null;
}
steer(timeline);
timeline.addEventListener('pointermove', event => {
  view.hover = opAt(event);
  view.cursor = event.offsetX >= left ? toNs(timeline, event.offsetX) : null;
  const op = view.hover;
  const bound = op && (boundNames[op.bound] || op.bound);
  if (op) tip(event, op.op, [`${time(op.ns)} · ${bound} bound · ${op.cores} cores`, op.outputs[0] || '', op.place]);
  else $('tip').hidden = true;
  repaint();
});
timeline.addEventListener('pointerleave', () => { view.hover = view.cursor = null; $('tip').hidden = true; repaint(); });
timeline.addEventListener('click', event => { if (!timeline.dragged) choose(opAt(event)); });
