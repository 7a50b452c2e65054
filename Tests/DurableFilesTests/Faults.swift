import Synchronization

@testable import DurableFiles

/// Runs the body while every call of the kind fails.
@discardableResult
func failing<Result>(
  _ call: SystemCall,
  with code: Int32,
  _ body: () throws -> Result
) rethrows -> Result {
  let fault: @Sendable (SystemCall) -> Int32? = { $0 == call ? code : nil }
  return try SystemCall.$fault.withValue(fault, operation: body)
}

/// Runs the body while its `number`-th call (from 0) fails, of whatever kind.
@discardableResult
func failing<Result>(
  at number: Int,
  with code: Int32,
  _ body: () throws -> Result
) rethrows -> Result {
  let count = Counter()
  let fault: @Sendable (SystemCall) -> Int32? = { call in
    count.add(call).count - 1 == number ? code : nil
  }
  return try SystemCall.$fault.withValue(fault, operation: body)
}

/// The calls that the body makes, in order.
func calls(of body: () throws -> Void) rethrows -> [SystemCall] {
  let count = Counter()
  let fault: @Sendable (SystemCall) -> Int32? = { call in
    count.add(call)
    return nil
  }
  try SystemCall.$fault.withValue(fault, operation: body)
  return count.calls
}

private final class Counter: Sendable {
  private let seen = Mutex<[SystemCall]>([])

  var calls: [SystemCall] { seen.withLock { $0 } }

  @discardableResult
  func add(_ call: SystemCall) -> [SystemCall] {
    seen.withLock { seen in
      seen.append(call)
      return seen
    }
  }
}
