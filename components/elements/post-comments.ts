/**
 * Shows the comments of giscus when its button is pressed, or when the reader comes back from signing in. Until then
 * nothing of it is loaded. The element stays for as long as its page does.
 */
class PostComments extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = this.dataset.show ?? ''
    const show = async (): Promise<void> => {
      const { showComments } = await import('../on-demand/comments.ts')
      button.remove()
      showComments(this)
    }
    button.addEventListener('click', show)
    this.append(button)
    if (/[?&]giscus=/.test(location.search)) void show()
  }
}

customElements.define('post-comments', PostComments)
