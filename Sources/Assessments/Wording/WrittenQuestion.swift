/// A text as its author wrote it, with its place in the file.
package struct WrittenText: Equatable, Sendable {
  /// As it is read, with the lines joined.
  package let text: String
  /// Where it begins, for faults.
  package let place: Place

  /// Joins a text and the place where it begins.
  package init(_ text: String, at place: Place) {
    self.text = text
    self.place = place
  }
}

/// The words of one question, each text with its place: what the rules about wording look at.
///
/// An `Assessment` forgets where its texts stood, since nobody but an author asks. So the rules
/// look at the file itself, once it has been read without a fault.
struct WrittenQuestion: Equatable, Sendable {
  /// One answer: its label and, where the label does not say everything, its anchor.
  struct Choice: Equatable, Sendable {
    let label: WrittenText
    let anchor: WrittenText?

    /// What says exactly what the choice means.
    var meaning: WrittenText { anchor ?? label }
  }

  let kind: Question.Kind
  /// The question itself, in one wording or, where others answer too, in two.
  let texts: [WrittenText]
  /// The question's own choices; not those of a scale, which many questions share.
  let choices: [Choice]
  let help: WrittenText?
  let why: WrittenText?

  /// What everybody reads: the text, then every level or choice.
  var textAndMeanings: [WrittenText] { texts + choices.map(\.meaning) }

  /// What is read on request.
  var explanation: [WrittenText] { [help, why].compactMap(\.self) }
}

extension WrittenQuestion {
  /// Every question of a file that is an assessment without faults: those of the areas first.
  static func all(in root: SourceNode) -> [WrittenQuestion] {
    let areas = root.items("areas").flatMap { $0.items("questions") }
    let blocks = Assessment.blocks.flatMap { root.items($0) }
    return (areas + blocks).compactMap { WrittenQuestion($0) }
  }

  private init?(_ node: SourceNode) {
    guard let kind = node["kind"]?.scalar.flatMap(Question.Kind.init), let text = node["text"]
    else { return nil }
    self.kind = kind
    texts = text.written.map { [$0] } ?? ["self", "partner"].compactMap { text[$0]?.written }
    choices = node.items("choices").compactMap { choice in
      choice["label"]?.written.map { Choice(label: $0, anchor: choice["anchor"]?.written) }
    }
    help = node["help"]?.written
    why = node["why"]?.written
  }
}

extension SourceNode {
  /// The labels of the file's scales, such as "agreement", in the order of its lines.
  var scaleLabels: [WrittenText] {
    guard let scales = self["scales"], case .mapping(let entries) = scales.content else {
      return []
    }
    return entries.flatMap { $0.value.items.compactMap(\.written) }
  }

  fileprivate func items(_ key: String) -> [SourceNode] { self[key]?.items ?? [] }

  private var items: [SourceNode] {
    if case .sequence(let items) = content { items } else { [] }
  }

  fileprivate var written: WrittenText? { scalar.map { WrittenText($0, at: place) } }
}
