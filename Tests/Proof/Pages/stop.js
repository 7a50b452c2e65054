// Where the focus is: its place in the page, whether it belongs there, and whether it can be seen.
() => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const style = getComputedStyle(e), box = e.getBoundingClientRect();
  const isLink = e.matches("a[href^='#'], summary");
  const isRegion = e.matches(".scroll[role=region][tabindex='0']") && e.hasAttribute("aria-labelledby");
  return {
    html: e.outerHTML.slice(0, 60),
    place: [...document.querySelectorAll("*")].indexOf(e),
    isKnown: isLink || isRegion,
    isSeen: box.width > 0 && box.left >= 0 && box.top < innerHeight && box.bottom > 0,
    isRinged: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}
