// Totals, theme and keys; then everything is drawn once.
function tile(name, value, note) {
  const [number, ...unit] = value.split(' ');
  return element('div', { class: 'card tile' }, element('span', {}, name),
    element('strong', {}, number + ' ', element('small', {}, unit.join(' '))), element('em', {}, note));
}
function showTotals() {
  const flops = sum(ops, 'flops'), bytes = sum(ops, 'bytes');
  $('title').textContent = run.model || 'Profile';
  document.title = $('title').textContent + ' · profile';
  $('subtitle').textContent = `${run.device} · ${run.cores} cores · ${run.numerics} numerics · device times are predicted`;
  $('tiles').replaceChildren(
    tile('Device time', time(endNs), `${percent(Math.min(1, totalNs / endNs))} in kernels`),
    tile('Operations', String(ops.length), `${all.length - ops.length} more without a kernel`),
    tile('Compute', rate(flops, endNs, 'FLOP') + '/s', rate(flops, 1e9, 'FLOP') + ' in all'),
    tile('DRAM traffic', rate(bytes, endNs, 'B') + '/s', size(bytes) + ' in all'));
  const shares = bounds.map(bound => ({ bound, ns: sum(ops.filter(op => op.bound === bound), 'ns') }))
    .filter(share => share.ns > 0);
  $('share').replaceChildren(...shares.map(({ bound, ns }) =>
    element('i', { style: `flex:${ns / totalNs};background:${boundColour(bound)}`, title: boundNames[bound] })));
  $('share').setAttribute('aria-label', shares.map(({ bound, ns }) => `${boundNames[bound]} ${percent(ns / totalNs)}`).join(', '));
  $('legend').replaceChildren(...shares.map(({ bound, ns }) => element('li', {},
    element('i', { class: 'dot', style: `background:${boundColour(bound)}` }), boundNames[bound] + ' bound ',
    element('b', {}, percent(ns / totalNs)), ' · ' + time(ns))));
  $('footer').textContent = 'Made by ttc' + (run.key ? ` · artifact ${run.key.slice(0, 12)}` : '');
}
const dark = window.matchMedia('(prefers-color-scheme: dark)');
function setTheme(name) {
  document.documentElement.dataset.theme = name;
  $('theme').textContent = name === 'dark' ? '☀ Light' : '☾ Dark';
  repaint();
}
const otherTheme = () => setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark');
const walk = step => {
  const at = view.chosen ? view.chosen.at + step : step > 0 ? 0 : ops.length - 1;
  if (ops.length) choose(ops[Math.min(ops.length - 1, Math.max(0, at))], true);
};
const keys = {
  ArrowRight: () => walk(1), ArrowLeft: () => walk(-1),
  Home: () => choose(ops[0] || null, true), End: () => choose(ops[ops.length - 1] || null, true),
  '+': () => zoom(0.6), '=': () => zoom(0.6), '-': () => zoom(1 / 0.6), 0: () => look(0, endNs),
  Escape: () => choose(null), '/': () => $('filter').focus(), t: otherTheme,
};
document.addEventListener('keydown', event => {
  const typing = event.target === $('filter');
  if (typing && event.key === 'Escape') $('filter').blur();
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});
$('theme').addEventListener('click', otherTheme);
dark.addEventListener('change', () => setTheme(dark.matches ? 'dark' : 'light'));
window.addEventListener('resize', repaint);
setTheme(dark.matches ? 'dark' : 'light');
showTotals();
showHeads();
showRows();
choose(ops.find(op => op.ns === costliest) || null);
