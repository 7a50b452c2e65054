import Foundation

extension String {
  /// The text in Unicode normalisation form C, in which equal texts are equal bytes.
  package var composed: String { precomposedStringWithCanonicalMapping }

  /// The text in Unicode normalisation form D: letters apart from their accents.
  var decomposed: String { decomposedStringWithCanonicalMapping }
}
