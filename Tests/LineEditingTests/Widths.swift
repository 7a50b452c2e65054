/// Widths enough for the tests, so that these depend on no locale.
func width(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x300...0x36F, 0x1160...0x11FF, 0x200B...0x200F, 0xFE0F: 0
  case 0x1100...0x115F, 0x3041...0x9FFF, 0xAC00...0xD7A3, 0x1F300...0x1FAFF: 2
  default: 1
  }
}
