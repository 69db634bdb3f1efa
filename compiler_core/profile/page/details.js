// All about the chosen operation; without one, what to do.
const row = (list, name, value) => value && list.append(element('dt', {}, name), element('dd', {}, value));
function parts(op) {
  const most = Math.max(op.ns, op.compute, op.dram, op.noc, op.dispatch, 1);
  return ['compute', 'dram', 'noc', 'dispatch'].map(name => element('div', { class: 'part' },
    element('span', {}, boundNames[name]),
    element('div', {}, element('i', { style: colourBar(op[name] / most, name) })),
    element('span', {}, time(op[name]))));
}
function showDetails() {
  const op = view.chosen, box = $('details');
  if (!op) {
    box.replaceChildren(element('h2', {}, 'No operation chosen'),
      element('p', { class: 'quiet', style: 'margin-top:8px' },
        'Click a bar or a row. The arrow keys walk through the operations in the order of time.'));
    return;
  }
  const list = element('dl');
  row(list, 'Device time', `${time(op.ns)} · ${percent(op.ns / totalNs)}`);
  row(list, 'Starts at', time(op.start));
  row(list, 'Bound', boundNames[op.bound] || op.bound);
  row(list, 'Cores', `${op.cores} of ${run.cores}`);
  row(list, 'Fidelity', op.fidelity);
  row(list, 'Rate', op.flops ? rate(op.flops, op.ns, 'FLOP') + '/s' : '');
  row(list, 'DRAM', op.bytes ? rate(op.bytes, op.ns, 'B') + '/s' : '');
  row(list, 'Kernel', op.kernel.replace(/DeviceOperation$/, ''));
  row(list, 'Scope', op.scope);
  const short = text => text.replace(' INTERLEAVED', '').toLowerCase();
  op.inputs.forEach((text, i) => row(list, `Input ${i}`, short(text)));
  op.outputs.forEach((text, i) => row(list, `Output ${i}`, short(text)));
  box.replaceChildren(element('h3', {}, op.op), element('p', { class: 'where' }, placeLink(op)), list,
    element('h2', {}, 'Where the time goes'), ...parts(op),
    element('p', { class: 'quiet', style: 'font-size:12.5px;margin-top:8px' }, 'The parts overlap on the device; what they do not explain are fixed costs.'));
}
