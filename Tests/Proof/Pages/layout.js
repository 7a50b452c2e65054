// Text of the page that is cut off, stands outside its box, or makes the whole page scroll sideways.
() => {
  const faults = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    faults.push(`the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth}`);
  }
  const isRegion = e => e.getAttribute("role") === "region" && e.tabIndex === 0;
  for (const e of document.body.querySelectorAll("*:not(svg, svg *)")) {
    const style = getComputedStyle(e);
    const cuts = style.overflowX !== "visible" || style.overflowY !== "visible";
    const isWider = e.scrollWidth > e.clientWidth + 1, isHigher = e.scrollHeight > e.clientHeight + 1;
    if (cuts && ((isWider && !isRegion(e)) || isHigher)) faults.push(`<${e.tagName.toLowerCase()}> cuts off '${e.textContent.trim().slice(0, 40)}'`);
    if (style.textOverflow !== "clip") faults.push(`<${e.tagName.toLowerCase()}> shortens its text`);
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode;
    let box = text.parentElement;
    if (!text.data.trim() || box.closest("svg, .skip")) continue;
    while (/^(inline|contents)$/.test(getComputedStyle(box).display)) box = box.parentElement;
    const room = box.getBoundingClientRect();
    range.selectNodeContents(text);
    for (const rect of range.getClientRects()) {
      if (rect.width > 0 && (rect.left < room.left - 1 || rect.right > room.right + 1)) {
        faults.push(`'${text.data.trim().slice(0, 40)}' stands outside <${box.tagName.toLowerCase()}>`);
        break;
      }
    }
  }
  return faults;
}
