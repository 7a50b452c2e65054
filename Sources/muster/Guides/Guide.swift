import Reporting

/// A guide for one of the people who use muster, printed by `muster help founder` and its like.
enum Guide: String, CaseIterable {
  case founder
  case facilitator
  case leader

  /// The guide; `nil` for one that comes with a later version.
  var document: Document? {
    switch self {
    case .founder: Self.founderGuide
    case .facilitator, .leader: nil
    }
  }

  /// What is said in place of a guide that is not there yet.
  var comesLater: String {
    "The guide for a \(rawValue) is not there yet; it comes with a later version. "
      + "Today there is one for a founder: muster help founder"
  }
}
