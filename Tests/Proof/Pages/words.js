// The words of the page as print should show them: all but the ways around on a screen.
() => {
  const runs = [];
  let last = null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    let e = walker.currentNode.parentElement;
    if (e.closest("nav, .skip, summary, svg")) continue;
    // What stands in one block is read as one text, however many elements it is made of.
    while (/^inline/.test(getComputedStyle(e).display)) e = e.parentElement;
    if (e === last) runs[runs.length - 1] += walker.currentNode.data;
    else runs.push(walker.currentNode.data);
    last = e;
  }
  return runs.flatMap(run => run.split(/\s+/)).filter(word => word);
}
