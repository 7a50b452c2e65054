extension JSONNode {
  /// The value of a member, or `nil` when this is no object or has no such member.
  ///
  /// Names are compared scalar by scalar: a composed "é" is not a decomposed one.
  package subscript(name: String) -> JSONNode? {
    members?.first { $0.name.hasSameScalars(as: name) }?.value
  }

  /// Whether this is null.
  package var isNull: Bool { kind == .null }

  /// The text, or `nil` when this is no string.
  package var string: String? {
    guard case .string(let string) = kind else { return nil }
    return string
  }

  /// The truth value, or `nil` when this is neither true nor false.
  package var bool: Bool? {
    guard case .bool(let bool) = kind else { return nil }
    return bool
  }

  /// The whole number, or `nil` unless one is written out such as 3; neither 3.0 nor 3e0 is one.
  package var integer: Int? {
    guard case .number(let literal) = kind else { return nil }
    return Int(literal)
  }

  /// The nearest floating-point number, or `nil` when this is no number or beyond their range.
  package var double: Double? {
    guard case .number(let literal) = kind, let double = Double(literal), double.isFinite else {
      return nil
    }
    return double
  }

  /// The elements, or `nil` when this is no array.
  package var array: [JSONNode]? {
    guard case .array(let elements) = kind else { return nil }
    return elements
  }

  /// The members in the order of the text, or `nil` when this is no object.
  package var members: [Member]? {
    guard case .object(let members) = kind else { return nil }
    return members
  }
}

extension String {
  /// Whether the scalars are the same; `==` would call a composed and a decomposed "é" equal.
  func hasSameScalars(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
