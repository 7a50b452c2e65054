import Glibc

/// Signals that are ignored for a while, and what they did before.
struct IgnoredSignals {
  private let earlier: [(number: Int32, action: sigaction)]

  init(_ numbers: [Int32]) {
    earlier = numbers.map { number in
      var ignore = sigaction()
      unsafe ignore.__sigaction_handler.sa_handler = SIG_IGN
      var old = sigaction()
      unsafe sigaction(number, &ignore, &old)
      return (number, old)
    }
  }

  func restore() {
    for (number, action) in earlier {
      var action = action
      unsafe sigaction(number, &action, nil)
    }
  }
}
