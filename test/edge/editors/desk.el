;;; What the scripts for eglot and lsp-mode share: what the test asks, waiting, and telling it.  -*- lexical-binding: t; -*-
(require 'json)
(require 'package)
(package-initialize)
(require 'xref)

(defvar asked (json-parse-string (getenv "CLAUSEWRIGHT_ASKED") :object-type 'alist :array-type 'list))
(defvar folder (file-name-as-directory (alist-get 'folder asked)))
(defvar patience 60)

(setq make-backup-files nil
      create-lockfiles nil)

(defalias 'y-or-n-p #'always "Nobody is there to be asked.")

(defun wait-until (is what)
  "Take what comes in until IS answers something; WHAT is missing else."
  (let ((end (+ (float-time) patience)) found)
    (while (and (not (setq found (funcall is))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (or found (error "No %s" what))))

(defun lines ()
  (vconcat (split-string (buffer-substring-no-properties (point-min) (point-max)) "\n")))

(defun go (line column)
  (goto-char (point-min))
  (forward-line line)
  (forward-char column))

;; What both clients tell alike.

(defun told-definition (place)
  (list 'definition
        (cons 'file (xref-file-location-file place))
        (cons 'line (xref-file-location-line place))))

(defun told-hover (shown)
  (cons 'hover (vconcat (split-string (substring-no-properties shown) "\n"))))

(defun told-completion (at)
  (cons 'completion (vconcat (mapcar #'substring-no-properties (all-completions "" (nth 2 at))))))

(defun told-files ()
  "The report as it now stands, the standard beside it, and which files are open."
  (let ((report (lines)))
    (list (cons 'report report)
          (cons 'standard (with-current-buffer (find-file-noselect (concat folder "own.standard.yaml")) (lines)))
          (cons 'buffers (vconcat (delq nil (mapcar #'buffer-file-name (buffer-list))))))))

(defun tell (found)
  "Tell the test what the function FOUND comes to, or that it failed, and end."
  (let ((told (condition-case failed (funcall found) (error (list (cons 'failed (format "%S" failed)))))))
    (with-temp-file (alist-get 'answer asked)
      (set-buffer-file-coding-system 'utf-8)
      (insert (json-serialize told))))
  (kill-emacs 0))
