/// How a sitting is held: with whom, and who sees or hears it.
package struct Manner: Equatable, Sendable {
  /// Whether there is somebody to talk to: then there are pauses, hints and a review.
  package let isInteractive: Bool
  /// Whether the prompt says in words what Enter does, for somebody who hears it.
  package let isAccessible: Bool
  /// Whether others see the screen: then notes, evidence and own reasons stay off it.
  package let isProjected: Bool

  /// `isInteractive`: false for replies from a file or a pipe.
  package init(isInteractive: Bool, isAccessible: Bool = false, isProjected: Bool = false) {
    self.isInteractive = isInteractive
    self.isAccessible = isAccessible
    self.isProjected = isProjected
  }
}
