// Live bytes over device time, as steps: DRAM of the chip, L1 of the fullest core.
function memoryChart(id, live, atStart, capacity) {
  const canvas = $(id);
  const points = [{ end: 0, bytes: atStart }];
  for (const op of all) points.push({ end: op.end, bytes: op[live] });
  const peak = points.reduce((most, point) => Math.max(most, point.bytes), 0);
  const top = peak * 1.12 || 1;
  $(id + 'Peak').textContent = `peak ${size(peak)}` + (capacity ? ` of ${size(capacity)}` : '');
  const height = 92;
  const bytesAt = ns => points[Math.max(0, firstAfter(points, ns) - 1)].bytes;
  painters.push(() => {
    const { pen, width, toX } = surface(canvas, height);
    const toY = bytes => height - 4 - bytes / top * (height - 10);
    pen.textBaseline = 'middle';
    pen.textAlign = 'left';
    for (const share of peak ? [0, 1] : [0]) {
      const y = Math.round(toY(peak * share)) + 0.5;
      pen.strokeStyle = colour('line');
      pen.beginPath(); pen.moveTo(left, y); pen.lineTo(width - right, y); pen.stroke();
      pen.fillStyle = colour('faint');
      pen.fillText(share ? size(peak) : '0', 0, Math.min(height - 8, Math.max(8, y)));
    }
    pen.save();
    pen.beginPath(); pen.rect(left, 0, width - left - right, height); pen.clip();
    pen.beginPath();
    pen.moveTo(toX(view.from), toY(bytesAt(view.from)));
    for (const point of points) {
      if (point.end < view.from) continue;
      const at = Math.min(point.end, view.to);
      for (const ns of [at - 1e-6, at]) pen.lineTo(toX(at), toY(bytesAt(ns)));
      if (point.end > view.to) break;
    }
    pen.lineTo(toX(view.to), toY(bytesAt(view.to)));
    pen.strokeStyle = colour('accent'); pen.lineWidth = 1.6; pen.stroke(); pen.lineWidth = 1;
    pen.lineTo(toX(view.to), height); pen.lineTo(toX(view.from), height); pen.closePath();
    pen.fillStyle = colour('accent'); pen.globalAlpha = 0.14; pen.fill(); pen.globalAlpha = 1;
    pen.restore();
    paintCursor(pen, height, toX, 0);
  });
  steer(canvas);
  canvas.addEventListener('pointermove', event => {
    view.cursor = event.offsetX >= left ? toNs(canvas, event.offsetX) : null;
    if (view.cursor === null) $('tip').hidden = true;
    else tip(event, size(bytesAt(view.cursor)), [`live at ${time(view.cursor, view.to)}`]);
    repaint();
  });
  canvas.addEventListener('pointerleave', () => { view.cursor = null; $('tip').hidden = true; repaint(); });
}
memoryChart('dram', 'dramLive', run.dramAtStart, run.dramBytes);
memoryChart('l1', 'l1Live', run.l1AtStart, run.l1BytesPerCore);
