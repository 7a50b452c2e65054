"""How figures are printed: the median, the least and the most of each, a line a figure."""

import statistics


def row(name, values, unit, base=None, aim=None, times=False):
    """Prints one figure and returns its median, which others can be compared with as `base`.

    `times`: whether the aim is one for the comparison.
    """
    middle = statistics.median(values)
    line = f"{name:34s} {middle:9.1f} {unit}   least {min(values):8.1f}   most {max(values):8.1f}"
    if base is not None:
        line += f"   {middle / base:5.2f} times"
    if aim is not None:
        line += f"   (aim {aim} {'times' if times else unit})"
    print(line, flush=True)
    return middle


def slowest(name, values, unit, aim=None):
    """Prints what one in a hundred took longer than."""
    most = statistics.quantiles(values, n=100)[98]
    line = f"{name:34s} {most:9.1f} {unit}   one in a hundred is slower"
    print(line + (f"   (aim {aim} {unit})" if aim is not None else ""), flush=True)


def amount(counts):
    """So many bytes, and between what they lay when not every run had the same."""
    middle, least, most = int(statistics.median_low(counts)), min(counts), max(counts)
    text = f"{middle} byte" if middle == 1 else f"{middle} bytes"
    return text if least == most else f"{text} ({least}-{most})"
