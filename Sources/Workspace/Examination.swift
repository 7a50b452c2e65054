package import Assessments

/// What a look at every file of a workspace found.
package struct Examination: Equatable, Sendable {
  /// Something out of the ordinary, be it damage or only a stray file.
  package struct Finding: Equatable, Sendable {
    /// The path of the file or folder it is about.
    package let file: String
    /// What is wrong with it: a clause without a full stop.
    package let what: String
    /// What is safe to do.
    package let advice: String
    /// Whether answers or definitions cannot be read because of it.
    package let isDamage: Bool
    /// What muster can do about it when it is asked to; `nil` where only a person can.
    package let repair: Repair?

    init(
      _ file: String,
      _ what: String,
      advice: String,
      isDamage: Bool = false,
      repair: Repair? = nil
    ) {
      self.file = file
      self.what = what
      self.advice = advice
      self.isDamage = isDamage
      self.repair = repair
    }
  }

  /// Something that makes a workspace whole again and takes nothing away.
  package enum Repair: Hashable, Sendable {
    /// Sets the unfinished last answer of a sheet aside; the file's name.
    case finish(String)
    /// Puts the whole lines of a damaged sheet into a new file; the file's name.
    case rebuild(String)
    /// Brings back the text that sheets were answered with.
    case restore(AnswerSheet.Edition)
    /// Writes `workspace.json` anew, with the number of the next sheet.
    case mark(next: Int)
    /// Takes the rights of others away from everything that is muster's.
    case close
  }

  /// Sheets that are whole.
  package internal(set) var sheets = 0
  /// Copies of definitions that can be read and bear the right name.
  package internal(set) var definitions = 0
  /// Everything that wants a look; empty when all is well.
  package internal(set) var findings: [Finding] = []
}
