import DurableFiles
import Glibc

/// libFuzzer over one target: the name that this program is started under says which.
@main
enum Main {
  static func main() {
    // The runtime's own handlers would take a trap before libFuzzer can keep the input.
    ProcessSignals.prepare()
    var count = CommandLine.argc
    var arguments = unsafe CommandLine.unsafeArgv
    exit(
      unsafe runDriver(&count, &arguments) { start, count in
        Main.target(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
      }
    )
  }

  /// What is done with an input; it traps where something is wrong.
  private static let target: @Sendable ([UInt8]) -> Void = {
    guard let target = Target(rawValue: name) else { refuse() }
    return target.check
  }()

  private static var name: String {
    CommandLine.arguments.first?.split(separator: "/").last.map(String.init) ?? ""
  }

  private static func refuse() -> Never {
    let names = Target.allCases.map(\.rawValue).joined(separator: ", ")
    print("start this program under the name of a target: \(names)")
    exit(64)
  }
}

/// What is fuzzed.
enum Target: String, CaseIterable {
  case json, journal, assessment, practice, answers, replies

  var check: @Sendable ([UInt8]) -> Void {
    switch self {
    case .json: checkJSON
    case .journal: checkJournal
    case .assessment: checkAssessment
    case .practice: checkPractice
    case .answers: checkAnswers
    case .replies: checkReplies
    }
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32
