// The operations as a table: sorted by any column, filtered, a page at a time.
const shown = [
  { key: 'at', title: '#', number: true, cell: op => String(op.at + 1) },
  { key: 'op', title: 'Operation', cell: op => op.op },
  { key: 'ns', title: 'Device time', number: true, cell: op => time(op.ns) },
  { key: 'share', by: 'ns', title: 'Share', cell: op => [element('span', { class: 'bar' },
    element('i', { style: colourBar(op.ns / (costliest || 1), op.bound) })), percent(op.ns / (totalNs || 1))] },
  { key: 'bound', title: 'Bound', cell: op => [element('i', { class: 'dot', style: `background:${boundColour(op.bound)}` }),
    boundNames[op.bound] || op.bound] },
  { key: 'cores', title: 'Cores', number: true, cell: op => String(op.cores) },
  { key: 'fidelity', title: 'Fidelity', cell: op => op.fidelity || '–' },
  { key: 'shape', title: 'Output', cell: op => op.shape || '–' },
  { key: 'place', title: 'Source', cell: op => placeLink(op) },
  { key: 'scope', title: 'Scope', cell: op => element('span', { class: 'quiet', title: op.scope }, op.scope || '–') },
];
const costliest = ops.reduce((most, op) => Math.max(most, op.ns), 0);
const order = { column: shown[2], down: true };
let limit = 50;
const rowOfOp = new Map();
function sorted() {
  const word = $('filter').value.trim().toLowerCase();
  const fits = op => !word || [op.op, op.place, op.scope, op.shape, op.bound, op.fidelity].join(' ').toLowerCase().includes(word);
  const key = order.column.by || order.column.key, sign = order.down ? -1 : 1;
  const compare = (a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0) * sign || a.at - b.at;
  return ops.filter(fits).sort(compare);
}
function showRows() {
  const list = sorted();
  rowOfOp.clear();
  $('rows').replaceChildren(...list.slice(0, limit).map(op => {
    const line = element('tr', {}, ...shown.map(column => {
      const cell = column.cell(op);
      return element('td', column.number ? { class: 'n' } : {}, ...(Array.isArray(cell) ? cell : [cell]));
    }));
    line.addEventListener('click', () => choose(op, true));
    rowOfOp.set(op, line);
    return line;
  }));
  $('count').textContent = `${list.length} of ${ops.length} operations · ${time(sum(list, 'ns'))}`;
  $('more').hidden = list.length <= limit;
  markRow();
}
function markRow() {
  rowOfOp.forEach((line, op) => line.classList.toggle('chosen', op === view.chosen));
}
function showHeads() {
  $('columns').replaceChildren(...shown.map(column => {
    const here = column === order.column;
    const button = element('button', { type: 'button' }, column.title + (here ? (order.down ? ' ↓' : ' ↑') : ''));
    button.addEventListener('click', () => {
      order.down = here ? !order.down : ['ns', 'share', 'cores'].includes(column.key);
      order.column = column;
      showHeads();
      showRows();
      $('columns').children[shown.indexOf(column)].firstChild.focus();
    });
    const head = element('th', column.number ? { class: 'n' } : {}, button);
    if (here) head.setAttribute('aria-sort', order.down ? 'descending' : 'ascending');
    return head;
  }));
}
$('filter').addEventListener('input', () => { limit = 50; showRows(); });
$('more').addEventListener('click', () => { limit += 250; showRows(); });
