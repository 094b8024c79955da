'use strict';
(() => {
  const form = document.querySelector('form'), picture = document.getElementById('picture');
  const items = [...document.querySelectorAll('#events li')];
  const groups = [...picture.querySelectorAll('g[data-action]')];
  const groupOf = new Map();
  for (const g of groups)
    for (const id of (g.dataset.events || g.id.slice(1)).split(' ')) groupOf.set('event-' + id, g);
  /* A date stands before the labels of its day, and is dimmed when they all are. */
  const dates = new Map();
  for (const svg of picture.querySelectorAll(':scope > svg')) {
    let texts = [], before = null;
    for (const e of svg.children) {
      if (e.matches('text.q')) {
        if (!before || !before.matches('text.q')) texts = [];
        texts.push(e);
      } else if (e.matches('g[data-action]') && texts.length) {
        if (!dates.has(texts)) dates.set(texts, []);
        dates.get(texts).push(e);
      }
      before = e;
    }
  }
  let zoom = 1;

  const setZoom = (to, x, y) => {
    const was = zoom;
    zoom = Math.min(8, Math.max(1, to));
    for (const svg of picture.querySelectorAll(':scope > svg')) svg.style.width = 100 * zoom + '%';
    picture.scrollLeft = (picture.scrollLeft + x) * zoom / was - x;
    picture.scrollTop = (picture.scrollTop + y) * zoom / was - y;
  };

  const filter = () => {
    const words = form.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const actor = form.actor.value, kind = form.kind.value, action = form.action_.value;
    let count = 0;
    for (const g of groups) g.classList.add('off');
    for (const li of items) {
      const text = li.textContent.toLowerCase();
      const fits = words.every(w => text.includes(w)) && (!actor || li.dataset.actors.split(' ').includes(actor)) &&
        (!kind || li.dataset.kind === kind) && (!action || li.dataset.action === action);
      li.hidden = !fits;
      count += fits;
      if (fits && groupOf.has(li.id)) groupOf.get(li.id).classList.remove('off');
    }
    for (const [texts, of] of dates) {
      const off = of.every(g => g.classList.contains('off'));
      for (const text of texts) text.classList.toggle('off', off);
    }
    form.querySelector('output').textContent = form.dataset.shown.replace('{1}', count).replace('{2}', items.length);
  };

  const show = g => {
    for (const li of items) {
      const mine = groupOf.get(li.id) === g;
      li.classList.toggle('shown', mine);
      if (mine) li.querySelector('details').open = true;
    }
    const first = items.find(li => groupOf.get(li.id) === g && !li.hidden);
    if (first) {
      first.scrollIntoView({ block: 'center' });
      first.querySelector('summary').focus();
    }
  };

  /* A drag moves the picture; what it ends on is not clicked. Touch scrolls by itself. */
  let drag = null, moved = false;
  picture.addEventListener('pointerdown', e => {
    moved = false;
    if (e.pointerType !== 'mouse' || e.button !== 0) return;
    drag = { x: e.clientX, y: e.clientY, left: picture.scrollLeft, top: picture.scrollTop };
  });
  addEventListener('pointermove', e => {
    if (!drag) return;
    moved = moved || Math.hypot(e.clientX - drag.x, e.clientY - drag.y) > 4;
    if (!moved) return;
    picture.classList.add('moving');
    picture.scrollLeft = drag.left + drag.x - e.clientX;
    picture.scrollTop = drag.top + drag.y - e.clientY;
  });
  addEventListener('pointerup', () => {
    drag = null;
    picture.classList.remove('moving');
    setTimeout(() => { moved = false; });
  });
  picture.addEventListener('dragstart', e => e.preventDefault());

  /* Two fingers zoom; one moves the picture, as the browser does it. */
  let apart = 0;
  const between = e => Math.hypot(e.touches[0].clientX - e.touches[1].clientX, e.touches[0].clientY - e.touches[1].clientY);
  picture.addEventListener('touchstart', e => { if (e.touches.length === 2) apart = between(e); }, { passive: true });
  picture.addEventListener('touchmove', e => {
    if (e.touches.length !== 2 || !apart) return;
    e.preventDefault();
    const box = picture.getBoundingClientRect(), now = between(e);
    setZoom(zoom * now / apart, (e.touches[0].clientX + e.touches[1].clientX) / 2 - box.left,
      (e.touches[0].clientY + e.touches[1].clientY) / 2 - box.top);
    apart = now;
  }, { passive: false });
  picture.addEventListener('touchend', () => { apart = 0; });

  for (const g of groups) {
    g.style.cursor = 'pointer';
    if (!g.querySelector('a')) g.tabIndex = 0;
    g.addEventListener('click', e => {
      if (e.ctrlKey || e.metaKey || e.shiftKey) return;
      e.preventDefault();
      if (!moved) show(g);
    });
    g.addEventListener('keydown', e => {
      if (e.key !== 'Enter' || e.target !== g) return;
      e.preventDefault(); /* else the same key closes what it opened, for the focus is there then */
      show(g);
    });
  }
  form.addEventListener('input', filter);
  form.addEventListener('submit', e => e.preventDefault());
  form.addEventListener('reset', () => setTimeout(filter));
  form.querySelector('[name=in]').addEventListener('click', () => setZoom(zoom * 1.4, picture.clientWidth / 2, picture.clientHeight / 2));
  form.querySelector('[name=out]').addEventListener('click', () => setZoom(zoom / 1.4, picture.clientWidth / 2, picture.clientHeight / 2));
  picture.addEventListener('wheel', e => {
    if (!e.ctrlKey) return;
    e.preventDefault();
    const box = picture.getBoundingClientRect();
    setZoom(zoom * Math.exp(-e.deltaY / 300), e.clientX - box.left, e.clientY - box.top);
  }, { passive: false });
  picture.addEventListener('keydown', e => {
    if (e.key === '+' || e.key === '=') setZoom(zoom * 1.4, picture.clientWidth / 2, picture.clientHeight / 2);
    else if (e.key === '-') setZoom(zoom / 1.4, picture.clientWidth / 2, picture.clientHeight / 2);
    else if (e.key === '0') setZoom(1, 0, 0);
  });
  form.classList.add('ready');
  filter();
})();
